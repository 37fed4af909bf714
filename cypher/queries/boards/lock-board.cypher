// Has whoever else wants to write this board wait for the end of the transaction.
MATCH (board:Board {id: $id})
SET board.writtenAt = datetime()
