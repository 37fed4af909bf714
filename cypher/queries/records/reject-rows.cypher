// Keeps rejected rows with their cells, so that they can be given back.
CYPHER replan=skip
MATCH (import:Import {id: $import})
USING INDEX import:Import(id)
// Nobody else links to the import from here on, see create-seizures.
SET import.writtenAt = datetime()
WITH import
MATCH (source:Source {id: $source})
USING INDEX source:Source(id)
UNWIND $batch.rows AS row
CREATE (rejection:Entity:Rejection {
  id: row[0], name: row[1], row: row[2], code: row[3], column: row[4], value: row[5], reason: row[6], cells: row[7],
  access: import.access
})
CREATE (rejection)-[:REJECTED_BY]->(import)
CREATE (rejection)-[:CITES {row: row[2]}]->(source)
