// Ends the withdrawal of an import, and tells how many seizures it took back.
MATCH (import:Import {id: $id})
WITH import, import.withdrawn AS withdrawn
SET import.status = 'WITHDRAWN', import.reason = $reason, import.endedAt = $endedAt
REMOVE import.folder, import.withdrawing, import.withdrawn
RETURN withdrawn
