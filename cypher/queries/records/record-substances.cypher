// Records the substances that nobody has named before; they cite the row that does.
CYPHER replan=skip
MATCH (source:Source {id: $source})
USING INDEX source:Source(id)
UNWIND $batch.rows AS row
WITH source, row[0] AS id, row[1] AS name, row[2] AS number
OPTIONAL MATCH (known:Substance {id: id})
USING INDEX known:Substance(id)
WITH source, id, name, number, known
WHERE known IS NULL
CREATE (substance:Entity:Substance {id: id, name: name})
CREATE (substance)-[:CITES {row: number}]->(source)
