// The packs that are in the graph: their sources, and the checksums of their versions.
MATCH (source:Source)
WHERE source.checksum IS NOT NULL
RETURN source.id AS source, source.checksum AS checksum
