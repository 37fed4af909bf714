// Writes the links of a pack, but none a second time of those that stand only once, whoever states them, and none beside
// another of a field that leads to one.
UNWIND $links AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
WHERE NOT (row.once AND EXISTS { (from)-[:$(row.type)]->(to) })
  AND NOT (row.single AND EXISTS { (from)-[:$(row.type)]->() })
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
