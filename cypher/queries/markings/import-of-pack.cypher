// How the import is marked that brought the version of a pack that is in force, and how its source is.
MATCH (source:Source {id: $source})
CALL (source) {
  OPTIONAL MATCH (version:PackVersion {source: source.id})
  WITH version ORDER BY version.number DESC LIMIT 1
  OPTIONAL MATCH (import:Import {id: version.id})
  RETURN import.access AS access
}
RETURN access, source.markedAs AS own
