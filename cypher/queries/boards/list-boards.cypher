// A page of the boards that the caller may see, the one saved last first.
MATCH (board:Board)
WHERE (board.access IS NULL OR board.access IN $visible)
  AND ($savedAt IS NULL
    OR board.savedAt < $savedAt
    OR (board.savedAt = $savedAt AND board.id > $id))
RETURN board {.id, .name, .description, .version, .createdBy, .createdAt, .savedBy, .savedAt, .access} AS board
ORDER BY board.savedAt DESC, board.id
LIMIT $limit
