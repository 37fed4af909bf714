// Keeps a new board.
CREATE (board:Board)
SET board = $board
