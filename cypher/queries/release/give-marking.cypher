// Gives entities a marking of their own, or takes it back, and tells of what kind they are. Of an import it is its sender's.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
FOREACH (import IN CASE WHEN entity:Import THEN [entity] ELSE [] END | SET import.marking = $marking)
FOREACH (other IN CASE WHEN entity:Import THEN [] ELSE [entity] END | SET other.markedAs = $marking)
RETURN id, [label IN labels(entity) WHERE label <> 'Entity'][0] AS kind
