// Has seizures say something else: all that they said before is taken away. Tells how many links were made.
UNWIND $rows AS row
MATCH (seizure:Seizure {id: row[0]})
CALL (seizure) {
  MATCH (seizure)-[link:SEIZED_IN|SEIZED_AT|SEIZED_GOODS|ORIGINATED_IN|DEPARTED_FROM|DESTINED_FOR|TRANSITED|TOOK_ROUTE
    |CARRIED_BY|IMPLICATES]->()
  DELETE link
}
SET seizure = row[1]
WITH seizure, row
UNWIND row[2] AS link
MATCH (end:Entity {id: link[1]})
CREATE (seizure)-[made:$(link[0])]->(end)
SET made = link[2]
RETURN count(*) AS made
