// Which board a picture was sent to, and how that is marked.
MATCH (picture:BoardPicture {id: $id})
OPTIONAL MATCH (board:Board {id: picture.board})
RETURN picture.board AS board, board.access AS access
