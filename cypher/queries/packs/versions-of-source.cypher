// The versions of the pack that an import brought, the newest first.
MATCH (mine:PackVersion {id: $import})
MATCH (version:PackVersion {source: mine.source})
RETURN version.id AS id, version.source AS source, version.fileName AS fileName, version.text AS text,
       version.checksum AS checksum, version.loadedAt AS loadedAt, version.conflict AS conflict
ORDER BY version.number DESC
