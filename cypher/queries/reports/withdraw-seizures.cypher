// Takes back the released seizures that no import holds any more, and tells which places and substances they named.
UNWIND $seizures AS id
MATCH (seizure:Seizure {id: id})
WHERE NOT EXISTS { (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(:Import) }
OPTIONAL MATCH (seizure)-[:SEIZED_AT|SEIZED_GOODS]->(named:Place|Substance)
WITH collect(DISTINCT seizure) AS seizures, collect(DISTINCT named.id) AS named
FOREACH (seizure IN seizures | DETACH DELETE seizure)
RETURN size(seizures) AS withdrawn, named
