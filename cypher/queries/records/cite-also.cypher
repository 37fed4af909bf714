// Has what is marked more strictly than a file that names it cite that file, too: by that file, more may know it.
MATCH (source:Source {id: $source})
UNWIND $batch.rows AS row
MATCH (named:Entity {id: row[0]})
WHERE named.access IS NOT NULL AND NOT named.access IN $within AND NOT EXISTS { (named)-[:CITES]->(source) }
CREATE (named)-[:CITES {row: row[1]}]->(source)
