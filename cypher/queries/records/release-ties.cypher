// Takes links between members of networks from an import that holds them. Those that no import holds any more go; the
// others cite the first that still does. Tells which members and networks are concerned.
UNWIND range(0, size($links) - 1) AS i
MATCH (party:Entity {id: $starts[i]})
MATCH (other:Entity {id: $ends[i]})
MATCH (party)-[tie]->(other)
WHERE tie.id = $links[i] AND $import IN tie.imports
WITH DISTINCT party, other, tie, [k IN range(0, size(tie.imports) - 1) WHERE tie.imports[k] <> $import] AS kept,
     [(party)-[:IN_NETWORK]->(network) | network.id] AS networks, tie.id AS id
FOREACH (gone IN CASE WHEN size(kept) = 0 THEN [tie] ELSE [] END | DELETE gone)
FOREACH (held IN CASE WHEN size(kept) = 0 THEN [] ELSE [tie] END |
  SET held.source = held.sources[kept[0]], held.row = held.rows[kept[0]],
      held.imports = [k IN kept | held.imports[k]], held.sources = [k IN kept | held.sources[k]],
      held.rows = [k IN kept | held.rows[k]])
RETURN party.id AS party, other.id AS other, networks, id AS tie
