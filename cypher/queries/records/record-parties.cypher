// Records whom and what nobody has named before; they cite the row that does.
MATCH (source:Source {id: $source})
UNWIND $batch.rows AS row
WITH source, row[0] AS id, row[1] AS kind, row[2] AS name, row[3] AS properties, row[4] AS number
WHERE NOT EXISTS { (:Entity {id: id}) }
CREATE (party:Entity:$(kind) {id: id, name: name, aliases: []})
SET party += properties
CREATE (party)-[:CITES {row: number}]->(source)
