// Ends the transactions that bear a name. A single one does, unless it has ended by itself.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.name = $name
TERMINATE TRANSACTIONS id YIELD message
RETURN message
