// Ends an import that runs. Only the file of one that failed is still needed.
MATCH (import:Import {id: $id, status: 'RUNNING'})
SET import.status = $status, import.reason = $reason, import.endedAt = $endedAt,
    import.folder = CASE $status WHEN 'FAILED' THEN import.folder END
