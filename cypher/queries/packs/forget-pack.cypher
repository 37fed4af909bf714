// Notes that a source has no pack any more.
MATCH (source:Source {id: $source})
REMOVE source.checksum, source.linkTypes, source.sharedLinkTypes
