// Keeps the text of a pack that was imported.
OPTIONAL MATCH (other:PackVersion)
WITH coalesce(max(other.number), 0) + 1 AS number
CREATE (version:PackVersion)
SET version = $version, version.number = number
