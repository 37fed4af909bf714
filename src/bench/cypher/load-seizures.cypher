// The same nodes and links as the report desk writes, the way one would by hand: no checks, nothing to resolve.
LOAD CSV WITH HEADERS FROM $url AS row
CALL (row) {
  MATCH (run:Import {id: 'import:bench'})
  MATCH (source:Source {id: 'source:bench'})
  MATCH (country:Country {id: row.country})
  MERGE (substance:Entity:Substance {id: row.substance}) ON CREATE SET substance.name = row.substanceName
  CREATE (z:Entity:Seizure {id: row.id, name: row.name, seizedOn: date(row.seizedOn), transport: row.transport,
    transportReported: nullIf(row.transportReported, ''), reporter: row.reporter, location: nullIf(row.location, ''),
    concealment: nullIf(row.concealment, ''), detection: [], containers: [], nationalities: [], locationReported: nullIf(row.locationReported, ''),
    concealmentReported: nullIf(row.concealmentReported, ''), routingReported: nullIf(row.routingReported, ''),
    originReported: nullIf(row.originReported, ''), departureReported: nullIf(row.departureReported, ''),
    destinationReported: nullIf(row.destinationReported, ''),
    flags: CASE row.flags WHEN '' THEN [] ELSE split(row.flags, '|') END})
  CREATE (z)-[:LOADED_BY]->(run)
  CREATE (z)-[:CITES {row: toInteger(row.row)}]->(source)
  CREATE (z)-[:SEIZED_IN]->(country)
  CREATE (z)-[:SEIZED_GOODS {ordinal: toInteger(row.ordinal), substanceReported: row.substanceReported,
    quantity: toFloat(nullIf(row.quantity, '')), unit: nullIf(row.unit, ''), massKg: toFloat(nullIf(row.massKg, ''))}]->(substance)
  WITH z, row
  CALL (z, row) {
    WITH z, row WHERE row.place <> ''
    MATCH (located:Country {id: row.located})
    MERGE (place:Entity:Place {id: row.place})
    ON CREATE SET place.name = row.placeName, place.administrativeDivision = nullIf(row.division, '')
    MERGE (place)-[:LOCATED_IN]->(located)
    CREATE (z)-[:SEIZED_AT]->(place)
  }
  CALL (z, row) {
    WITH z, row WHERE row.origin <> ''
    MATCH (origin:Country {id: row.origin})
    CREATE (z)-[:ORIGINATED_IN]->(origin)
  }
  CALL (z, row) {
    WITH z, row WHERE row.departure <> ''
    MATCH (departure:Country {id: row.departure})
    CREATE (z)-[:DEPARTED_FROM]->(departure)
  }
  CALL (z, row) {
    WITH z, row WHERE row.destination <> ''
    MATCH (destination:Country {id: row.destination})
    CREATE (z)-[:DESTINED_FOR]->(destination)
  }
  CALL (z, row) {
    WITH z, row WHERE row.route <> ''
    MERGE (route:Entity:Route {id: row.route})
    ON CREATE SET route.name = row.routeName, route.mode = row.mode, route.new = true
    CREATE (z)-[:TOOK_ROUTE]->(route)
    WITH row, route WHERE route.new
    REMOVE route.new
    WITH row, route
    MATCH (source:Source {id: 'source:bench'})
    CREATE (route)-[:CITES {row: toInteger(row.row)}]->(source)
    WITH route, split(row.stops, '|') AS stops
    UNWIND range(0, size(stops) - 1) AS i
    MATCH (at:Country {id: replace(stops[i], '~', '')})
    CREATE (route)-[:STOPS_AT {ordinal: i + 1, inferred: stops[i] ENDS WITH '~'}]->(at)
  }
} IN TRANSACTIONS OF 5000 ROWS
