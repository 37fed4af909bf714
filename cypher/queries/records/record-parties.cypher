// Records the members of networks that nobody has named before; they cite the row that does.
MATCH (source:Source {id: $source})
UNWIND $batch.rows AS row
WITH source, row[0] AS id, row[1] AS kind, row[2] AS name, row[3] AS networkId, row[4] AS number
WHERE NOT EXISTS { (:Entity {id: id}) }
MATCH (network:Network {id: networkId})
CREATE (party:Entity:$(kind) {id: id, name: name, aliases: []})
CREATE (party)-[:CITES {row: number}]->(source)
CREATE (party)-[:IN_NETWORK {source: source.id, row: number}]->(network)
