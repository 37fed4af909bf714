// Has seizures take the routes that follow from what they report, and no others.
UNWIND $rows AS row
MATCH (seizure:Seizure {id: row[0]})
CALL (seizure, row) {
  OPTIONAL MATCH (seizure)-[former:TOOK_ROUTE]->(route:Route)
  WHERE row[1] IS NULL OR route.id <> row[1]
  DELETE former
}
WITH seizure, row
WHERE row[1] IS NOT NULL
MATCH (route:Route {id: row[1]})
MERGE (seizure)-[:TOOK_ROUTE]->(route)
