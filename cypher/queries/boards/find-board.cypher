// A board that the caller may see, with all that stands on it but the bytes of pictures.
MATCH (board:Board {id: $id})
WHERE board.access IS NULL OR board.access IN $visible
RETURN board {.id, .name, .description, .version, .createdBy, .createdAt, .savedBy, .savedAt, .content, .access, .markedAs} AS board
