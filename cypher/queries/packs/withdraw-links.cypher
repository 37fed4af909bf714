// Takes back the links that the pack of a source had written. Their types are kept with the source, so that no other
// links are looked through. What others link to stays, and with it the links that must not be missing.
MATCH (source:Source {id: $source})
UNWIND source.linkTypes AS type
MATCH ()-[link:$(type)]->()
WHERE link.source = $source
WITH link, startNode(link) AS from, type IN coalesce(source.sharedLinkTypes, []) AS shared
WHERE NOT (shared AND NOT from.id IN $stated
  AND EXISTS { (from)-[other]-() WHERE type(other) <> 'CITES' AND coalesce(other.source, '') <> $source })
DELETE link
