// The packs that were imported and are in force, the newest version of each source, in the order in which they came.
MATCH (version:PackVersion)
WITH version ORDER BY version.number DESC
WITH version.source AS source, collect(version)[0] AS version
RETURN version.id AS id, source, version.fileName AS fileName, version.text AS text, version.checksum AS checksum,
       version.loadedAt AS loadedAt, version.conflict AS conflict
ORDER BY version.number
