// Which of these seizures are in the graph already, and in which versions.
CYPHER replan=skip
UNWIND $batch.ids AS id
MATCH (seizure:Seizure {id: id})
USING INDEX seizure:Seizure(id)
RETURN seizure.id AS id, seizure.version AS version,
       CASE WHEN seizure.version IS NULL THEN [] ELSE [(seizure)-[:AMENDED]->(former) | former.version] END AS former
