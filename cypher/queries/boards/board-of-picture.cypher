// Which board a picture was sent to.
MATCH (picture:BoardPicture {id: $id})
RETURN picture.board AS board
