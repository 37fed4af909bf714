// Notes with a source which version of its pack is in the graph, and which types of links it wrote.
MATCH (source:Source {id: $source})
SET source.checksum = $checksum, source.linkTypes = $linkTypes
