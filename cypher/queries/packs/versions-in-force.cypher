// The packs that were imported and are in force, the newest version of each source, in the order in which they came.
MATCH (version:PackVersion)
WITH version ORDER BY version.number DESC
WITH version.source AS source, collect(version)[0] AS version
OPTIONAL MATCH (import:Import {id: version.id})
RETURN version.id AS id, coalesce(import.access IN $visible, true) AS told, source, version.fileName AS fileName, version.text AS text, version.checksum AS checksum,
       version.loadedAt AS loadedAt, version.conflict AS conflict
ORDER BY version.number
