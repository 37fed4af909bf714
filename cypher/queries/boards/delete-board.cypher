// Deletes a board with its pictures.
MATCH (board:Board {id: $id})
OPTIONAL MATCH (picture:BoardPicture {board: $id})
DETACH DELETE picture, board
