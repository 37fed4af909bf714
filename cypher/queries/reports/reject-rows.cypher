// Keeps rejected rows with their cells, so that they can be given back.
MATCH (import:Import {id: $import})
MATCH (source:Source {id: $source})
UNWIND $rejections AS row
CREATE (rejection:Entity:Rejection {
  id: row[0], name: row[1], row: row[2], column: row[3], value: row[4], reason: row[5], cells: row[6], code: row[7]
})
CREATE (rejection)-[:REJECTED_BY]->(import)
CREATE (rejection)-[:CITES {row: row[2]}]->(source)
