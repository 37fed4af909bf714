// The imports of the versions of the pack that an import brought, the newest first.
MATCH (mine:PackVersion {id: $import})
MATCH (version:PackVersion {source: mine.source})
RETURN version.id AS id
ORDER BY version.number DESC
