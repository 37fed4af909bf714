// Takes back routes that no seizure took, unless a pack states them.
MATCH (route:Route)
WHERE NOT EXISTS { (route)<-[:TOOK_ROUTE]-() }
  AND NOT EXISTS { (route)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
DETACH DELETE route
