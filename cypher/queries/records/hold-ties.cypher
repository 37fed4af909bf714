// Has an import hold the links between members of networks that its file reports and that are in the graph.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[1]})
MATCH (other:Entity {id: row[2]})
MATCH (party)-[tie]->(other)
WHERE tie.id = row[0] AND NOT $import IN tie.imports
SET tie.imports = tie.imports + $import, tie.sources = tie.sources + $source, tie.rows = tie.rows + row[4]
