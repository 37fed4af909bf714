// Takes back members of networks that nothing ties to another any more, unless something other than a report file names
// them. Others that a withdrawn file was cited for cite a row that still names them.
UNWIND $parties AS id
MATCH (party:Entity {id: id})
CALL (party) {
  OPTIONAL MATCH (party)-[tie]-()
  WHERE tie.imports IS NOT NULL
  RETURN tie
  LIMIT 1
}
FOREACH (alone IN CASE WHEN tie IS NULL
    AND NOT EXISTS {
      (party)-[:CITES]->(other:Source)
      WHERE other.checksum IS NOT NULL OR NOT EXISTS { (other)<-[:READ_FROM]-(:Import) }
    } THEN [party] ELSE [] END | DETACH DELETE alone)
WITH party, tie
WHERE tie IS NOT NULL
MATCH (source:Source {id: tie.source})
MATCH (party)-[former:CITES]->(:Source {id: $source})
DELETE former
CREATE (party)-[:CITES {row: tie.row}]->(source)
WITH party, tie
MATCH (party)-[member:IN_NETWORK {source: $source}]->(:Network)
SET member.source = tie.source, member.row = tie.row
