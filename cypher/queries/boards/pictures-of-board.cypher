// The pictures that a board has, whether they stand on it yet or not.
MATCH (picture:BoardPicture {board: $board})
RETURN picture.id AS id, picture.size AS size
