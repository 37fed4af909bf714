// Records the networks that nobody has named before; they cite the row that does.
MATCH (source:Source {id: $source})
UNWIND $batch.rows AS row
WITH source, row[0] AS id, row[1] AS name, row[2] AS number
WHERE NOT EXISTS { (:Network {id: id}) }
CREATE (network:Entity:Network {id: id, name: name})
CREATE (network)-[:CITES {row: number}]->(source)
