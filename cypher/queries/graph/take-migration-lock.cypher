// Holds the lock until the end of this transaction; another application waits here for it.
MERGE (l:MigrationLock {name: 'migrations'})
SET l.takenAt = datetime()
