// Marks the source of a pack, and the links that it states.
MATCH (source:Source {id: $source})
SET source.access = $access
WITH source
UNWIND coalesce(source.linkTypes, []) AS type
MATCH ()-[link:$(type)]->()
WHERE link.source = source.id
SET link.access = $access
