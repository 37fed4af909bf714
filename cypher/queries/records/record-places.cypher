// Records the places that nobody has named before; they cite the row that does.
MATCH (source:Source {id: $source})
UNWIND $places AS row
WITH source, row[0] AS id, row[1] AS name, row[2] AS division, row[3] AS countryId, row[4] AS number
WHERE NOT EXISTS { (:Place {id: id}) }
MATCH (country:Country {id: countryId})
CREATE (place:Entity:Place {id: id, name: name, administrativeDivision: division})
CREATE (place)-[:LOCATED_IN {source: source.id, row: number}]->(country)
CREATE (place)-[:CITES {row: number}]->(source)
