// Records what became of consecutive rows of an import, and counts them.
CYPHER replan=skip
MATCH (import:Import {id: $import})
USING INDEX import:Import(id)
CREATE (block:RowBlock)
SET block = $block,
    import.rowsRead = import.rowsRead + $rows,
    import.accepted = import.accepted + $accepted,
    import.duplicates = import.duplicates + $duplicates,
    import.rejected = import.rejected + $rejected
