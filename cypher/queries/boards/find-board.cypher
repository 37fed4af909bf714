// A board with all that stands on it but the bytes of pictures.
MATCH (board:Board {id: $id})
RETURN board {.id, .name, .description, .version, .createdBy, .createdAt, .savedBy, .savedAt, .content} AS board
