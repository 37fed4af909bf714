// Has entities say what a row says of them, and no more of what was said in words that fewer may see.
UNWIND $batch.rows AS row
MATCH (named:Entity {id: row[0]})
WHERE row[2] IS NOT NULL AND NOT EXISTS { (named)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
WITH named, named {.id, .access, .markedAs} AS kept, row[2] AS said
SET named = said
SET named += kept
