// Records the places that nobody has named before; they cite the row that does.
CYPHER replan=skip
MATCH (source:Source {id: $source})
USING INDEX source:Source(id)
UNWIND $batch.rows AS row
WITH source, row[0] AS id, row[1] AS name, row[2] AS division, row[3] AS countryId, row[4] AS number
OPTIONAL MATCH (known:Place {id: id})
USING INDEX known:Place(id)
WITH source, id, name, division, countryId, number, known
WHERE known IS NULL
MATCH (country:Country {id: countryId})
USING INDEX country:Country(id)
CREATE (place:Entity:Place {id: id, name: name, administrativeDivision: division})
CREATE (place)-[:LOCATED_IN {source: source.id, row: number}]->(country)
CREATE (place)-[:CITES {row: number}]->(source)
