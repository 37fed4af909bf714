// Takes back what a withdrawn file had named and nothing links to: it was recorded for rows that were never written.
MATCH (:Source {id: $source})<-[:CITES]-(named:Entity)
WHERE (named:Place|Substance|Route|Person|Company|CriminalNetwork|Vessel|Aircraft|Vehicle|Container|Parcel
    |PhoneNumber|Account|Address|Network)
  AND NOT EXISTS { (named)<--() }
  AND NOT EXISTS { (named)-[tie]->() WHERE tie.imports IS NOT NULL }
  AND NOT EXISTS {
    (named)-[:CITES]->(other:Source)
    WHERE other.checksum IS NOT NULL OR NOT EXISTS { (other)<-[:READ_FROM]-(:Import) }
  }
WITH DISTINCT named LIMIT $limit
DETACH DELETE named
RETURN count(*) AS swept
