// Seizures of an import that would go with it, though a pack that was imported links to them.
MATCH (version:PackVersion)
UNWIND version.ends AS end
MATCH (seizure:Seizure {id: end})-[:LOADED_BY|ALSO_REPORTED_IN]->(:Import {id: $import})
WHERE EXISTS { (seizure)-[link]-() WHERE link.source = version.source }
  AND NOT EXISTS {
    (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(other:Import)
    WHERE other.id <> $import AND other.withdrawing IS NULL
  }
OPTIONAL MATCH (loaded:Import {id: version.id})
WITH DISTINCT seizure.id AS seizure, version, coalesce(loaded.access IN $visible, true) AS told
RETURN DISTINCT seizure, CASE WHEN told THEN version.fileName ELSE 'a pack that you are not cleared for' END AS fileName,
                CASE WHEN told THEN version.id ELSE '…' END AS import
ORDER BY seizure, import
LIMIT 5
