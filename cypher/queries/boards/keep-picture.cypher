// Keeps a picture of a board, once.
MATCH (board:Board {id: $board})
MERGE (picture:BoardPicture {id: $picture.id})
SET picture += $picture
