// Every seizure as one flat row in which all is resolved already.
MATCH (z:Seizure)-[:SEIZED_IN]->(country:Country)
MATCH (z)-[cites:CITES]->(source:Source)
MATCH (z)-[goods:SEIZED_GOODS]->(substance:Substance)
OPTIONAL MATCH (z)-[:SEIZED_AT]->(place:Place)-[:LOCATED_IN]->(located:Country)
OPTIONAL MATCH (z)-[:ORIGINATED_IN]->(origin:Country)
OPTIONAL MATCH (z)-[:DEPARTED_FROM]->(departure:Country)
OPTIONAL MATCH (z)-[:DESTINED_FOR]->(destination:Country)
OPTIONAL MATCH (z)-[:TOOK_ROUTE]->(route:Route)
RETURN z.id AS id, z.name AS name, toString(z.seizedOn) AS seizedOn, z.transport AS transport,
       z.transportReported AS transportReported, z.reporter AS reporter, z.location AS location,
       z.concealment AS concealment, z.locationReported AS locationReported,
       z.concealmentReported AS concealmentReported, z.routingReported AS routingReported,
       z.originReported AS originReported, z.departureReported AS departureReported,
       z.destinationReported AS destinationReported,
       reduce(all = '', flag IN z.flags | all + CASE all WHEN '' THEN '' ELSE '|' END + flag) AS flags,
       country.id AS country, origin.id AS origin, departure.id AS departure, destination.id AS destination,
       place.id AS place, place.name AS placeName, place.administrativeDivision AS division, located.id AS located,
       substance.id AS substance, substance.name AS substanceName, goods.ordinal AS ordinal,
       goods.substanceReported AS substanceReported, goods.quantity AS quantity, goods.unit AS unit, goods.massKg AS massKg,
       route.id AS route, route.name AS routeName, route.mode AS mode,
       reduce(all = '', stop IN COLLECT {
         MATCH (route)-[stop:STOPS_AT]->(at:Country)
         RETURN at.id + CASE WHEN stop.inferred THEN '~' ELSE '' END ORDER BY stop.ordinal
       } | all + CASE all WHEN '' THEN '' ELSE '|' END + stop) AS stops,
       cites.row AS row, source.id AS source
