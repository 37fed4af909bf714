// What a pack states of something of which another source speaks that is marked otherwise: what both say would be mixed.
MATCH (entity:Entity)-[citation:CITES]->(source:Source {id: $source})
WHERE citation.end IS NULL
MATCH (entity)-[another:CITES]->(other:Source)
WHERE other <> source AND another.end IS NULL AND coalesce(other.access, '') <> coalesce(source.access, '')
  AND (other.checksum IS NOT NULL OR source.access IS NOT NULL)
RETURN DISTINCT entity.id AS id, other.name AS other
ORDER BY id
LIMIT 5
