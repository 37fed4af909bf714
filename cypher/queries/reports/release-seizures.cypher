// Takes some seizures from an import that holds them.
MATCH (import:Import {id: $import})
CALL (import) {
  MATCH (import)<-[held:LOADED_BY|ALSO_REPORTED_IN]-(seizure:Seizure)
  RETURN held, seizure
  LIMIT $limit
}
WITH held, seizure, seizure.id AS id
DELETE held
RETURN collect(id) AS released
