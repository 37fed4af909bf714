// Takes back the links that the pack of a source had written. Their types are kept with the source, so that no other
// links are looked through.
MATCH (source:Source {id: $source})
UNWIND source.linkTypes AS type
MATCH ()-[link:$(type)]->()
WHERE link.source = $source
DELETE link
