// Writes new seizures with their links. Countries, places and substances are looked up once and then taken by position.
MATCH (import:Import {id: $import})
MATCH (source:Source {id: $source})
CALL () {
  UNWIND range(0, size($countries) - 1) AS i
  MATCH (country:Country {id: $countries[i]})
  WITH i, country ORDER BY i
  RETURN collect(country) AS countries
}
CALL () {
  UNWIND range(0, size($places) - 1) AS i
  MATCH (place:Place {id: $places[i]})
  WITH i, place ORDER BY i
  RETURN collect(place) AS places
}
CALL () {
  UNWIND range(0, size($substances) - 1) AS i
  MATCH (substance:Substance {id: $substances[i]})
  WITH i, substance ORDER BY i
  RETURN collect(substance) AS substances
}
WITH import, source, countries, places, substances
WHERE size(countries) = size($countries) AND size(places) = size($places) AND size(substances) = size($substances)
UNWIND $rows AS row
WITH import, source, countries, places, row, countries[row[10]] AS country, substances[row[12]] AS substance
CREATE (seizure:Entity:Seizure {
  id: row[0], name: row[1], seizedOn: row[2], transport: row[3], flags: row[4], transportReported: row[5],
  locationReported: row[6], concealmentReported: row[7], routingReported: row[8], originReported: row[18],
  departureReported: row[20], destinationReported: row[22], detection: [], containers: [], nationalities: []
})
CREATE (seizure)-[:LOADED_BY]->(import)
CREATE (seizure)-[:CITES {row: row[9]}]->(source)
CREATE (seizure)-[:SEIZED_IN]->(country)
CREATE (seizure)-[:SEIZED_GOODS {
  ordinal: 1, substanceReported: row[13], quantity: row[14], unit: row[15], massKg: row[16]
}]->(substance)
FOREACH (place IN places[row[11]..row[11] + 1] | CREATE (seizure)-[:SEIZED_AT]->(place))
FOREACH (origin IN countries[row[17]..row[17] + 1] | CREATE (seizure)-[:ORIGINATED_IN]->(origin))
FOREACH (departure IN countries[row[19]..row[19] + 1] | CREATE (seizure)-[:DEPARTED_FROM]->(departure))
FOREACH (destination IN countries[row[21]..row[21] + 1] | CREATE (seizure)-[:DESTINED_FOR]->(destination))
RETURN count(*) AS created
