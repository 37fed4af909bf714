// Which of these links are in the graph already. Looked for between their ends, because links have no index.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[1]})
MATCH (other:Entity {id: row[2]})
MATCH (party)-[tie]->(other)
WHERE tie.id = row[0]
RETURN tie.id AS id
