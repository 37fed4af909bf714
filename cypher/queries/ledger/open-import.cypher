// Opens the ledger's entry of an import. Where there is one already, it goes on, with another file.
MATCH (source:Source {id: $source})
MERGE (import:Import {id: $id})
ON CREATE SET import.startedAt = $startedAt, import.rowsRead = 0, import.accepted = 0, import.duplicates = 0,
              import.rejected = 0
SET import:Entity, import += $properties, import.status = 'RUNNING'
SET source.access = $sourceAccess
REMOVE import.endedAt, import.reason
MERGE (import)-[:READ_FROM]->(source)
MERGE (import)-[:CITES]->(source)
