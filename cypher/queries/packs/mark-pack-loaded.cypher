// Notes with a source which version of its pack is in the graph, which types of links it wrote, and which of these stand
// only once, whoever states them.
MATCH (source:Source {id: $source})
SET source.checksum = $checksum, source.linkTypes = $linkTypes, source.sharedLinkTypes = $sharedLinkTypes
