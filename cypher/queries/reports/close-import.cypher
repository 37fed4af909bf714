// Ends an import, or changes how it ended.
MATCH (import:Import {id: $id})
SET import.status = $status, import.reason = $reason, import.endedAt = $endedAt
