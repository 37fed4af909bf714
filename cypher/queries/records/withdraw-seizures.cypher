// Takes back the released seizures that no import holds any more, with all that they said before.
MATCH (import:Import {id: $import})
CALL () {
  UNWIND $seizures AS id
  MATCH (seizure:Seizure {id: id})
  WHERE NOT EXISTS { (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(:Import) }
  RETURN collect(seizure) AS seizures
}
FOREACH (seizure IN seizures | DETACH DELETE seizure)
SET import.withdrawn = coalesce(import.withdrawn, 0) + size(seizures)
RETURN size(seizures) AS withdrawn
