// Keeps what a board says now, and no longer the pictures that have left it.
MATCH (board:Board {id: $id})
SET board += $board
WITH board
OPTIONAL MATCH (picture:BoardPicture)
WHERE picture.id IN $dropped AND picture.board = board.id
DELETE picture
