// Takes back some seizures of an import, and tells which places and substances they named.
MATCH (import:Import {id: $import})
CALL (import) { MATCH (import)<-[:LOADED_BY]-(seizure:Seizure) RETURN seizure LIMIT $limit }
OPTIONAL MATCH (seizure)-[:SEIZED_AT|SEIZED_GOODS]->(named:Place|Substance)
WITH collect(DISTINCT seizure) AS seizures, collect(DISTINCT named.id) AS named
FOREACH (seizure IN seizures | DETACH DELETE seizure)
RETURN size(seizures) AS withdrawn, named
