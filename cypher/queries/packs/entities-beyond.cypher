// Those of these entities that are in the graph whatever the packs say, with their kinds: of what only a pack that is
// being replaced states, nothing counts; nor do seizures that are being withdrawn, and what the ledger itself consists of.
// What whoever loads may not see is not there, as anywhere.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE (entity.access IS NULL OR entity.access IN $visible) AND NOT entity:Import AND NOT entity:Rejection AND NOT entity:SeizureVersion AND NOT entity:Source
  AND (NOT id IN $replaced OR EXISTS { (entity)-[:CITES]->(source:Source) WHERE source.checksum IS NULL })
  AND (NOT entity:Seizure OR EXISTS {
    (entity)-[:LOADED_BY|ALSO_REPORTED_IN]->(import:Import) WHERE import.withdrawing IS NULL
  })
RETURN id, [label IN labels(entity) WHERE label <> 'Entity'][0] AS kind
