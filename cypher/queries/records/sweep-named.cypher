// Takes back places, substances and routes that nothing links to any more, unless something other than a report file names them.
UNWIND $named AS id
MATCH (named:Place|Substance|Route {id: id})
WHERE NOT EXISTS { (named)<--() }
  AND NOT EXISTS {
    (named)-[:CITES]->(other:Source)
    WHERE other.checksum IS NOT NULL OR NOT EXISTS { (other)<-[:READ_FROM]-(:Import) }
  }
DETACH DELETE named
