// Ends the imports that a process left running when it ended.
MATCH (import:Import {status: 'RUNNING'})
WHERE import.startedAt < $before
SET import.status = 'FAILED', import.reason = $reason, import.endedAt = $endedAt
RETURN import.id AS id
