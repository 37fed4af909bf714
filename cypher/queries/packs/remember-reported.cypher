// Keeps what reports said of entities that no pack has stated until now, for the day on which none does any more.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE EXISTS { (entity)-[:CITES]->(source:Source) WHERE source.checksum IS NULL AND source.id <> $source }
  AND NOT EXISTS { (entity)-[:CITES]->(source:Source) WHERE source.checksum IS NOT NULL }
  AND NOT EXISTS { (:ReportedEntity {id: id}) }
  // What was said in words that fewer may see is not to come back under another marking.
  AND entity.access IS NULL
CREATE (reported:ReportedEntity)
SET reported = properties(entity)
