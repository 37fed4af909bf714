// Links members of networks. A link notes all imports that hold it, with their rows; it cites the first.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[1]})
MATCH (other:Entity {id: row[2]})
CREATE (party)-[tie:$(row[3]) {
  id: row[0], source: $source, row: row[4], imports: [$import], sources: [$source], rows: [row[4]]
}]->(other)
SET tie += row[5]
RETURN count(*) AS created
