// Has networks have members that no report gave them before; that rests on the row that says so first. A membership that a
// pack states goes with the pack, and one that is marked more strictly tells fewer.
MATCH (cited:Source {id: $source})
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[0]})
MATCH (network:Network {id: row[1]})
WHERE NOT EXISTS {
  MATCH (party)-[member:IN_NETWORK]->(network)
  MATCH (source:Source {id: member.source})
  WHERE source.checksum IS NULL AND (member.access IS NULL OR member.access IN $within)
}
CREATE (party)-[:IN_NETWORK {source: $source, row: row[2], access: cited.access}]->(network)
