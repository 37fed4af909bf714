// What a source is cited for; seizures are marked like the imports that hold them.
MATCH (entity:Entity)-[:CITES]->(:Source {id: $source})
WHERE NOT entity:Seizure AND NOT entity:Rejection AND NOT entity:SeizureVersion AND NOT entity:Import
RETURN DISTINCT entity.id AS id
