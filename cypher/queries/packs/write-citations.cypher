// Has entities cite a source, once for each section that states something of them, and no longer for any other.
MATCH (source:Source {id: $source})
UNWIND $citations AS row
MATCH (entity:Entity {id: row.id})
WITH source, entity, collect(row) AS rows
OPTIONAL MATCH (entity)-[former:CITES]->(source)
WITH source, entity, rows, collect(former) AS formers
FOREACH (former IN formers | DELETE former)
FOREACH (row IN rows | CREATE (entity)-[:CITES {section: row.section, page: row.page, credibility: row.credibility,
                                                assessment: row.assessment}]->(source))
