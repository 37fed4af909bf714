// Has an import hold the seizures that its file reports and that are in the graph; they cite that file. Of a case, it
// holds a version; where that is what the case says now, the case cites its row.
CYPHER replan=skip
MATCH (import:Import {id: $import})
USING INDEX import:Import(id)
// Nobody else links to the import from here on, see create-seizures.
SET import.writtenAt = datetime()
WITH import
MATCH (source:Source {id: $source})
USING INDEX source:Source(id)
UNWIND $batch.rows AS row
MATCH (seizure:Seizure {id: row[0]})
USING INDEX seizure:Seizure(id)
// A seizure has few links, an import has very many: never ask from its side.
WITH import, source, row, seizure, row[2] AS version,
     [(seizure)-[held:LOADED_BY|ALSO_REPORTED_IN]->(holder) | [holder, held]] AS holders,
     [(seizure)-[citation:CITES]->(cited) | [cited, citation]] AS cited
FOREACH (holder IN CASE WHEN any(pair IN holders WHERE pair[0] = import) THEN [] ELSE [import] END |
  CREATE (seizure)-[:ALSO_REPORTED_IN {versions: CASE WHEN version IS NOT NULL THEN [version] END}]->(holder))
FOREACH (held IN [pair IN holders WHERE pair[0] = import AND NOT version IN pair[1].versions | pair[1]] |
  SET held.versions = held.versions + version)
FOREACH (file IN CASE WHEN any(pair IN cited WHERE pair[0] = source) THEN [] ELSE [source] END |
  CREATE (seizure)-[:CITES {row: row[1]}]->(file))
FOREACH (citation IN [pair IN cited WHERE pair[0] = source AND $amended | pair[1]] |
  SET citation.row = row[1])
