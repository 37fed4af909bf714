// Takes some seizures from an import that holds them, and tells which versions it held and what they name.
MATCH (import:Import {id: $import})
CALL (import) {
  MATCH (import)<-[held:LOADED_BY|ALSO_REPORTED_IN]-(seizure:Seizure)
  RETURN held, seizure
  LIMIT $limit
}
WITH seizure, held, held.versions AS versions,
     [(seizure)-[:SEIZED_AT|SEIZED_GOODS|TOOK_ROUTE|CARRIED_BY|IMPLICATES]->(named) | named.id] AS named
DELETE held
RETURN seizure.id AS id, versions, named
