// Waits until every index can be used, for an hour at most.
CALL db.awaitIndexes(3600)
