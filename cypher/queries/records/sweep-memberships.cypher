// Takes back members of networks that a withdrawn file had named for rows that were never written. Where a link of another
// file is in the network, they are members because of that.
MATCH (party:Entity)-[member:IN_NETWORK {source: $source}]->(network:Network)
WHERE EXISTS { (file:Source {id: $source}) WHERE file.checksum IS NULL }
  AND NOT EXISTS { (party)-[tie {source: $source}]-() WHERE tie.network = network.id AND tie.imports IS NOT NULL }
WITH party, member, network LIMIT $limit
CALL (party, network) {
  OPTIONAL MATCH (party)-[tie]-()
  WHERE tie.network = network.id AND tie.imports IS NOT NULL
  RETURN tie
  LIMIT 1
}
FOREACH (over IN CASE WHEN tie IS NULL THEN [member] ELSE [] END | DELETE over)
FOREACH (held IN CASE WHEN tie IS NULL THEN [] ELSE [member] END | SET held.source = tie.source, held.row = tie.row,
  held.access = tie.access)
RETURN count(*) AS swept
