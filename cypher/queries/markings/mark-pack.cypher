// Marks the source of a pack like the import that brought the version in force, and the links that it states like it.
MATCH (source:Source {id: $source})
CALL (source) {
  OPTIONAL MATCH (version:PackVersion {source: source.id})
  WITH version ORDER BY version.number DESC LIMIT 1
  OPTIONAL MATCH (import:Import {id: version.id})
  RETURN import
}
SET source.access = import.access
WITH source
UNWIND coalesce(source.linkTypes, []) AS type
MATCH ()-[link:$(type)]->()
WHERE link.source = source.id
SET link.access = source.access
