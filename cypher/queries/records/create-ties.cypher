// Links members of networks. A link notes all imports that hold it, with their rows; it cites the first.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[1]})
MATCH (other:Entity {id: row[2]})
CREATE (party)-[tie:$(row[3]) {
  id: row[0], weight: row[5], validFrom: row[6], validTo: row[7],
  source: $source, row: row[4], imports: [$import], sources: [$source], rows: [row[4]]
}]->(other)
RETURN count(*) AS created
