// Has members leave the networks of which no link of theirs is any more. Where one is, they are members because of that.
UNWIND $parties AS id
MATCH (party:Entity {id: id})-[member:IN_NETWORK]->(network:Network)
WHERE EXISTS { (source:Source {id: member.source}) WHERE source.checksum IS NULL }
CALL (party, network) {
  OPTIONAL MATCH (party)-[tie]-()
  WHERE tie.network = network.id AND tie.imports IS NOT NULL
  RETURN tie
  LIMIT 1
}
FOREACH (over IN CASE WHEN tie IS NULL THEN [member] ELSE [] END | DELETE over)
FOREACH (held IN CASE WHEN tie IS NULL THEN [] ELSE [member] END | SET held.source = tie.source, held.row = tie.row,
  held.access = tie.access)
