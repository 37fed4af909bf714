// Has whoever else wants to write this board wait for the end of the transaction.
MATCH (board:Board {id: $id})
WHERE board.access IS NULL OR board.access IN $visible
SET board.writtenAt = datetime()
