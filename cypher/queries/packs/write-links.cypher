// Writes the links of a pack.
UNWIND $links AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
