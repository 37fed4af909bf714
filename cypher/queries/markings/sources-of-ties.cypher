// How links between members of networks are marked now, and how the files are that hold them, in their order.
UNWIND $ties AS row
MATCH (party:Entity {id: row[1]})
MATCH (other:Entity {id: row[2]})
MATCH (party)-[tie]->(other)
WHERE tie.id = row[0] AND tie.sources IS NOT NULL
RETURN row AS tie, tie.access AS access, tie.markedAs AS own, tie.source AS source, [
  id IN tie.sources | head(COLLECT { MATCH (source:Source {id: id}) RETURN coalesce(source.access, '') })
] AS sources
