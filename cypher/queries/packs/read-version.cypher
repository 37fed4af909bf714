// The version of a pack that an import brought.
MATCH (version:PackVersion {id: $import})
RETURN version.id AS id, version.source AS source, version.fileName AS fileName, version.text AS text,
       version.checksum AS checksum, version.loadedAt AS loadedAt, version.conflict AS conflict
