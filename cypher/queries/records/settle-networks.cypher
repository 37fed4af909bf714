// Takes back networks without members that no pack names. Others that a withdrawn file was cited for cite a row that still
// names a member.
UNWIND $networks AS id
MATCH (network:Network {id: id})
CALL (network) {
  OPTIONAL MATCH (network)<-[member:IN_NETWORK]-(), (source:Source)
  WHERE source.id = member.source
  RETURN source, member.row AS row
  LIMIT 1
}
FOREACH (empty IN CASE WHEN NOT EXISTS { (network)<-[:IN_NETWORK]-() }
    AND NOT EXISTS { (network)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
    THEN [network] ELSE [] END | DETACH DELETE empty)
WITH network, source, row
WHERE source IS NOT NULL
MATCH (network)-[former:CITES]->(:Source {id: $source})
DELETE former
CREATE (network)-[:CITES {row: row}]->(source)
