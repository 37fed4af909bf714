// Takes back the entities that a source was cited for but that its pack no longer states. One that other entities link
// to stays and keeps its citation, because nothing stands without a source; one that other sources cite stays too.
MATCH (entity:Entity)-[citation:CITES]->(:Source {id: $source})
WHERE NOT entity.id IN $stated AND NOT entity:Import
WITH entity, collect(citation) AS citations,
     EXISTS { (entity)-[:CITES]->(other:Source) WHERE other.id <> $source } AS cited,
     EXISTS { (entity)-[link]-() WHERE type(link) <> 'CITES' } AS linked
FOREACH (citation IN CASE WHEN cited THEN citations ELSE [] END | DELETE citation)
FOREACH (gone IN CASE WHEN cited OR linked THEN [] ELSE [entity] END | DETACH DELETE gone)
