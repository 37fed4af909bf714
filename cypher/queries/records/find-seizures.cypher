// Which of these seizures are in the graph already, and in which versions.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
RETURN seizure.id AS id, seizure.version AS version,
       CASE WHEN seizure.version IS NULL THEN [] ELSE [(seizure)-[:AMENDED]->(former) | former.version] END AS former
