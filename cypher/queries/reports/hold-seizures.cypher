// Has an import hold the seizures that earlier ones brought and its file reports too; they cite that file.
MATCH (import:Import {id: $import})
MATCH (source:Source {id: $source})
UNWIND $rows AS row
MATCH (seizure:Seizure {id: row[0]})
// A seizure has few links, an import has very many: never ask from its side.
WITH import, source, row, seizure,
     [(seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(holder) | holder] AS holders,
     [(seizure)-[:CITES]->(cited) | cited] AS cited
FOREACH (holder IN CASE WHEN import IN holders THEN [] ELSE [import] END |
  CREATE (seizure)-[:ALSO_REPORTED_IN]->(holder))
FOREACH (file IN CASE WHEN source IN cited THEN [] ELSE [source] END |
  CREATE (seizure)-[:CITES {row: row[1]}]->(file))
