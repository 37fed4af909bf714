// A page of boards, the one saved last first.
MATCH (board:Board)
WHERE $savedAt IS NULL
   OR board.savedAt < $savedAt
   OR (board.savedAt = $savedAt AND board.id > $id)
RETURN board {.id, .name, .description, .version, .createdBy, .createdAt, .savedBy, .savedAt} AS board
ORDER BY board.savedAt DESC, board.id
LIMIT $limit
