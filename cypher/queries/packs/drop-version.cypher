// Forgets the text of a pack that is withdrawn.
MATCH (version:PackVersion {id: $import})
DELETE version
