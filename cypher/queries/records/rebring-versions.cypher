// Has former versions of cases count as brought by the first import that still holds them, and cite its file.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})-[:AMENDED]->(former:SeizureVersion)
CALL (seizure, former) {
  MATCH (seizure)-[held:LOADED_BY|ALSO_REPORTED_IN]->(holder:Import)
  WHERE former.version IN held.versions
  MATCH (seizure)-[citation:CITES]->(source:Source)<-[:READ_FROM]-(holder)
  RETURN holder, source, citation.row AS row ORDER BY type(held) = 'LOADED_BY' DESC, holder.startedAt, holder.id LIMIT 1
}
MATCH (former)-[brought:BROUGHT_BY]->(bringer:Import)
WHERE bringer <> holder
MATCH (former)-[citation:CITES]->(:Source)
DELETE brought, citation
CREATE (former)-[:BROUGHT_BY]->(holder)
CREATE (former)-[:CITES {row: row}]->(source)
