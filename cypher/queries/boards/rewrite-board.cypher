// Keeps what a board says now, and no longer the pictures that have left it, or that were sent long ago and never saved with it.
MATCH (board:Board {id: $id})
SET board += $board
WITH board
MATCH (picture:BoardPicture {board: board.id})
WHERE NOT picture.id IN $after
  AND (picture.id IN $before OR picture.sentAt < $spared)
DELETE picture
