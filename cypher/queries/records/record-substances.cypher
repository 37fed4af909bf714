// Records the substances that nobody has named before; they cite the row that does.
MATCH (source:Source {id: $source})
UNWIND $substances AS row
WITH source, row[0] AS id, row[1] AS name, row[2] AS number
WHERE NOT EXISTS { (:Substance {id: id}) }
CREATE (substance:Entity:Substance {id: id, name: name})
CREATE (substance)-[:CITES {row: number}]->(source)
