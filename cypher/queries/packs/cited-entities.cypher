// The entities that a source is cited for.
MATCH (entity:Entity)-[:CITES]->(:Source {id: $source})
WHERE NOT entity:Import
RETURN DISTINCT entity.id AS id
