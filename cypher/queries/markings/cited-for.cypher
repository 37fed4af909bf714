// What a source is cited for.
MATCH (entity:Entity)-[:CITES]->(:Source {id: $source})
RETURN DISTINCT entity.id AS id
