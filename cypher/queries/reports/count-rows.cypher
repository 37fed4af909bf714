// Adds a batch of rows to the counts of its import. A batch that was counted before is not counted again.
MATCH (import:Import {id: $import, rowsRead: $before})
SET import.rowsRead = $before + $rows,
    import.accepted = import.accepted + $accepted,
    import.duplicates = import.duplicates + $duplicates,
    import.rejected = import.rejected + $rejected
RETURN import.rowsRead AS rowsRead
