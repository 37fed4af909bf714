// Writes entities of packs. A property that no pack gives is removed or, where a report gave it before, has that value.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
SET entity:$(row.kind)
SET entity += row.unknown
WITH entity, row
OPTIONAL MATCH (reported:ReportedEntity {id: row.id})
SET entity += coalesce(properties(reported), {})
SET entity += row.given
