// Marks entities; the former versions of a case like the case.
UNWIND $rows AS row
MATCH (entity:Entity {id: row[0]})
SET entity.access = row[1]
WITH entity
MATCH (entity)-[:AMENDED]->(former:SeizureVersion)
SET former.access = entity.access
