// A picture of a board.
MATCH (picture:BoardPicture {id: $id, board: $board})
RETURN picture.bytes AS bytes, picture.mediaType AS mediaType
