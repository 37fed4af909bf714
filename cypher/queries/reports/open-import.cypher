// Opens the ledger's entry of an import, or opens it again.
MATCH (source:Source {id: $source})
MERGE (import:Import {id: $id})
SET import:Entity, import += $properties,
    import.rowsRead = 0, import.accepted = 0, import.duplicates = 0, import.rejected = 0
REMOVE import.endedAt, import.reason
MERGE (import)-[:READ_FROM]->(source)
MERGE (import)-[:CITES]->(source)
