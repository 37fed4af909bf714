// How entities are marked now, and how the sources are that speak of them; not packs that only link to them.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, entity.access AS access, entity.markedAs AS own, COLLECT {
  MATCH (entity)-[citation:CITES]->(source:Source)
  WHERE citation.end IS NULL
  RETURN DISTINCT coalesce(source.access, '')
} AS sources
