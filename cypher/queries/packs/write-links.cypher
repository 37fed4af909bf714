// Writes the links of a pack, but none a second time of those that stand only once, whoever states them.
UNWIND $links AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
WHERE NOT (row.once AND EXISTS { (from)-[:$(row.type)]->(to) })
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
