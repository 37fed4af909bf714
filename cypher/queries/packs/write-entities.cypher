// Writes entities of packs. A property that is null here is removed.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
SET entity:$(row.kind)
SET entity += row.properties
