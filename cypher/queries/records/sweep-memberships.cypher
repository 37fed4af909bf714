// Takes back members of networks that a withdrawn file had named for rows that were never written.
MATCH (party:Entity)-[member:IN_NETWORK {source: $source}]->(network:Network)
WHERE NOT EXISTS { (party)-[tie]-() WHERE tie.network = network.id AND tie.imports IS NOT NULL }
  AND EXISTS { (file:Source {id: $source}) WHERE file.checksum IS NULL }
WITH member LIMIT $limit
DELETE member
RETURN count(*) AS swept
