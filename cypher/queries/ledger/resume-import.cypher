// Has an import that failed go on.
MATCH (import:Import {id: $id})
SET import.status = 'RUNNING'
REMOVE import.endedAt, import.reason
