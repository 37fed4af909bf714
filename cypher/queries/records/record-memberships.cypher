// Has networks have members that they did not have before; that rests on the row that says so first.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[0]})
MATCH (network:Network {id: row[1]})
WHERE NOT EXISTS { (party)-[:IN_NETWORK]->(network) }
CREATE (party)-[:IN_NETWORK {source: $source, row: row[2]}]->(network)
