// How entities are marked: those that the caller may see, and those that were named before.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.access IN $visible OR (entity.access IS NOT NULL AND id IN $before)
RETURN DISTINCT entity.access AS access
