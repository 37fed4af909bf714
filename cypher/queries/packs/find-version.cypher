// Whether an import brought a pack that it still holds.
MATCH (version:PackVersion {id: $import})
RETURN version.id AS id
