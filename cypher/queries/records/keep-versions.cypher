// Keeps what cases said before they were amended, with the import that brought it and its row.
UNWIND $versions AS row
MATCH (seizure:Seizure {id: row[0]})
CREATE (former:Entity:SeizureVersion)
SET former = row[1]
CREATE (seizure)-[:AMENDED]->(former)
WITH seizure, former
CALL (seizure, former) {
  MATCH (seizure)-[held:LOADED_BY|ALSO_REPORTED_IN]->(holder:Import)
  WHERE former.version IN held.versions
  RETURN holder ORDER BY type(held) = 'LOADED_BY' DESC, holder.startedAt, holder.id LIMIT 1
}
MATCH (seizure)-[citation:CITES]->(source:Source)<-[:READ_FROM]-(holder)
CREATE (former)-[:BROUGHT_BY]->(holder)
CREATE (former)-[:CITES {row: citation.row}]->(source)
