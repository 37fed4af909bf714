// Has places and substances that a withdrawn file was cited for cite a row that still names them.
UNWIND $named AS id
MATCH (named:Place|Substance {id: id})-[former:CITES]->(:Source {id: $source})
CALL (named) {
  MATCH (named)<-[:SEIZED_AT|SEIZED_GOODS]-(:Seizure)-[citation:CITES]->(source:Source)
  RETURN source, citation.row AS row
  LIMIT 1
}
DELETE former
CREATE (named)-[:CITES {row: row}]->(source)
WITH named, source, row
MATCH (named)-[located:LOCATED_IN {source: $source}]->(:Country)
SET located.source = source.id, located.row = row
