// Takes back what no pack states any more, though only reports that are withdrawn by now had named it: a pack had kept it.
UNWIND $ids AS id
MATCH (named:Entity {id: id})
WHERE (named:Place|Substance|Person|Company|CriminalNetwork|Vessel|Aircraft|Vehicle|Container|Parcel
    |PhoneNumber|Account|Address)
  AND NOT EXISTS { (named)<--() }
  AND NOT EXISTS { (named)-[tie]->() WHERE tie.imports IS NOT NULL }
  AND NOT EXISTS {
    (named)-[:CITES]->(source:Source)
    WHERE source.checksum IS NOT NULL OR NOT EXISTS { (source)<-[:READ_FROM]-(:Import) }
      OR EXISTS { (source)<-[:READ_FROM]-(import:Import) WHERE import.status <> 'WITHDRAWN' }
  }
OPTIONAL MATCH (named)-[:IN_NETWORK]->(network:Network)
WITH collect(DISTINCT named) AS gone, collect(DISTINCT network) AS networks
FOREACH (one IN gone | DETACH DELETE one)
WITH networks
UNWIND networks AS network
WITH network
WHERE NOT EXISTS { (network)<--() } AND NOT EXISTS { (network)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
DETACH DELETE network
