// The checksums of the packs that are in the graph.
MATCH (source:Source)
WHERE source.checksum IS NOT NULL
RETURN source.checksum AS checksum
