// Boards are no entities: they are neither searched nor counted nor walked through.
CREATE CONSTRAINT board_id IF NOT EXISTS FOR (board:Board) REQUIRE board.id IS UNIQUE;
CREATE CONSTRAINT board_picture_id IF NOT EXISTS FOR (picture:BoardPicture) REQUIRE picture.id IS UNIQUE;
CREATE INDEX board_picture_board IF NOT EXISTS FOR (picture:BoardPicture) ON (picture.board);
