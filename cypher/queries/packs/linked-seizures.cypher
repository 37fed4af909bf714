// Seizures of an import that would go with it, though a pack that was imported links to them.
MATCH (version:PackVersion)
UNWIND version.ends AS end
MATCH (seizure:Seizure {id: end})-[:LOADED_BY|ALSO_REPORTED_IN]->(:Import {id: $import})
WHERE EXISTS { (seizure)-[link]-() WHERE link.source = version.source }
  AND NOT EXISTS {
    (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(other:Import)
    WHERE other.id <> $import AND other.withdrawing IS NULL
  }
RETURN DISTINCT seizure.id AS seizure, version.fileName AS fileName, version.id AS import
ORDER BY seizure, import
LIMIT 5
