// Versions of cases, which of them imports still hold, and what is needed to bring the former ones back.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
RETURN id, seizure.version AS version,
       COLLECT {
         MATCH (seizure)-[held:LOADED_BY|ALSO_REPORTED_IN]->(:Import)
         UNWIND held.versions AS version
         RETURN DISTINCT version
       } AS held,
       COLLECT {
         MATCH (seizure)-[:AMENDED]->(former:SeizureVersion)
         OPTIONAL MATCH (former)-[citation:CITES]->(source:Source)
         RETURN [former.version, former.snapshot, former.id, source.id, citation.row]
         ORDER BY former.edition
       } AS former
