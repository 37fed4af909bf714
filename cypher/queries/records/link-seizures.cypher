// Links new seizures to what carried the goods and to whom their reports name. In one order, so that batches that link to
// the same do not wait for each other in a circle.
UNWIND $batch.rows AS row
WITH row ORDER BY row[2]
MATCH (seizure:Seizure {id: row[0]})
MATCH (party:Entity {id: row[2]})
CREATE (seizure)-[:$(row[1]) {reported: row[3]}]->(party)
RETURN count(*) AS linked
