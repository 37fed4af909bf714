// Leaves released seizures to the imports that hold them still, the first of which counts as the one that loaded them. They
// cite the released file no longer, unless one of these imports has read it too.
UNWIND $seizures AS id
MATCH (seizure:Seizure {id: id})-[held:LOADED_BY|ALSO_REPORTED_IN]->(holder:Import)
WITH seizure, held, holder ORDER BY type(held) = 'LOADED_BY' DESC, holder.startedAt, holder.id
WITH seizure, collect(held) AS links, collect(holder) AS holders
WITH seizure, links, holders, holders[0] AS first
FOREACH (also IN CASE type(links[0]) WHEN 'LOADED_BY' THEN [] ELSE [links[0]] END |
  CREATE (seizure)-[:LOADED_BY {versions: links[0].versions}]->(first)
  DELETE also)
WITH seizure, holders
WHERE none(holder IN holders WHERE EXISTS { (holder)-[:READ_FROM]->(:Source {id: $source}) })
MATCH (seizure)-[citation:CITES]->(:Source {id: $source})
DELETE citation
