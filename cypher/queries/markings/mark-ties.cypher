// Marks links between members of networks, and has each cite a file that is marked no more strictly than the others.
UNWIND $rows AS row
MATCH (party:Entity {id: row[0][1]})
MATCH (other:Entity {id: row[0][2]})
MATCH (party)-[tie]->(other)
WHERE tie.id = row[0][0] AND tie.sources IS NOT NULL
SET tie.access = row[1], tie.source = tie.sources[row[2]], tie.row = tie.rows[row[2]]
