// Writes new seizures with their links. The entities at the ends of the links are looked up once and then taken by
// position. FOREACH over a list of one or none does something once or not at all.
CYPHER replan=skip
MATCH (import:Import {id: $import})
USING INDEX import:Import(id)
MATCH (source:Source {id: $source})
USING INDEX source:Source(id)
CALL () {
  UNWIND range(0, size($batch.nodes) - 1) AS i
  MATCH (node:Entity {id: $batch.nodes[i]})
  USING INDEX node:Entity(id)
  WITH i, node ORDER BY i
  RETURN collect(node) AS nodes
}
WITH import, source, nodes
WHERE size(nodes) = size($batch.nodes)
UNWIND $batch.rows AS row
WITH import, source, nodes, row, nodes[row[21]] AS country, nodes[row[26]] AS substance
CREATE (seizure:Entity:Seizure {
  id: row[0], name: row[1], seizedOn: row[2], transport: row[3], transportReported: row[4], location: row[5],
  locationReported: row[6], concealment: row[7], concealmentReported: row[8], routingReported: row[9],
  originReported: row[10], departureReported: row[11], destinationReported: row[12], reporter: row[13], flags: row[14],
  detection: row[15], containers: row[16], nationalities: row[17]
})
CREATE (seizure)-[:CITES {row: row[20]}]->(source)
CREATE (seizure)-[:SEIZED_IN]->(country)
CREATE (seizure)-[goods:SEIZED_GOODS {
  ordinal: row[27], substanceReported: row[28], quantity: row[29], unit: row[30], massKg: row[31]
}]->(substance)
FOREACH (place IN nodes[row[22]..row[22] + 1] | CREATE (seizure)-[:SEIZED_AT]->(place))
FOREACH (origin IN nodes[row[23]..row[23] + 1] | CREATE (seizure)-[:ORIGINATED_IN]->(origin))
FOREACH (departure IN nodes[row[24]..row[24] + 1] | CREATE (seizure)-[:DEPARTED_FROM]->(departure))
FOREACH (destination IN nodes[row[25]..row[25] + 1] | CREATE (seizure)-[:DESTINED_FOR]->(destination))
FOREACH (route IN nodes[row[35]..row[35] + 1] | CREATE (seizure)-[:TOOK_ROUTE]->(route))
FOREACH (more IN row[18] | SET seizure += more)
FOREACH (more IN row[32] | SET goods += more)
FOREACH (line IN row[33] | FOREACH (further IN [nodes[line[0]]] |
  CREATE (seizure)-[also:SEIZED_GOODS {
    ordinal: line[1], substanceReported: line[2], quantity: line[3], unit: line[4], massKg: line[5]
  }]->(further)
  FOREACH (more IN line[6] | SET also += more)))
FOREACH (line IN row[34] | FOREACH (transit IN [nodes[line[0]]] |
  CREATE (seizure)-[:TRANSITED {ordinal: line[1]}]->(transit)))
// Links to the import come last: only one batch at a time can change its counts, and no batch that waits for that may
// have linked to it already.
WITH import, collect([seizure, row[19]]) AS created
SET import.writtenAt = datetime()
WITH import, created
UNWIND created AS pair
WITH import, pair[0] AS seizure, pair[1] AS versions
CREATE (seizure)-[:LOADED_BY {versions: versions}]->(import)
RETURN count(*) AS created
