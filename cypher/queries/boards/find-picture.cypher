// A picture of a board that the caller may see.
MATCH (board:Board {id: $board})
WHERE board.access IS NULL OR board.access IN $visible
MATCH (picture:BoardPicture {id: $id, board: $board})
RETURN picture.bytes AS bytes, picture.mediaType AS mediaType
