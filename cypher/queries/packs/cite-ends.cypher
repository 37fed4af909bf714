// Has what links lead to and no pack states cite the sources that say so: it stays, then, as long as they do.
UNWIND $citations AS row
MATCH (source:Source {id: row.source})
MATCH (entity:Entity {id: row.id})
WHERE NOT EXISTS { (entity)-[:CITES]->(source) }
CREATE (entity)-[:CITES {section: row.section, page: row.page, end: true}]->(source)
