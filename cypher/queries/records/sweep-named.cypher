// Takes back what nothing links to any more, unless something other than a report file names it.
UNWIND $named AS id
MATCH (named:Entity {id: id})
WHERE (named:Place|Substance|Route|Person|Company|CriminalNetwork|Vessel|Aircraft|Vehicle|Container|Parcel
    |PhoneNumber|Account|Address)
  AND NOT EXISTS { (named)<--() }
  AND NOT EXISTS { (named)-[tie]->() WHERE tie.imports IS NOT NULL }
  AND NOT EXISTS {
    (named)-[:CITES]->(other:Source)
    WHERE other.checksum IS NOT NULL OR NOT EXISTS { (other)<-[:READ_FROM]-(:Import) }
  }
DETACH DELETE named
