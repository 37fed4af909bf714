// Writes new seizures with their links. Countries, places and substances are looked up once and then taken by position.
MATCH (import:Import {id: $import})
MATCH (source:Source {id: $source})
CALL () { UNWIND $countries AS id MATCH (country:Country {id: id}) RETURN collect(country) AS countries }
CALL () { UNWIND $places AS id MATCH (place:Place {id: id}) RETURN collect(place) AS places }
CALL () { UNWIND $substances AS id MATCH (substance:Substance {id: id}) RETURN collect(substance) AS substances }
WITH import, source, countries, places, substances
WHERE size(countries) = size($countries)
UNWIND $rows AS row
WITH import, source, countries, places, row, countries[row[10]] AS country, substances[row[12]] AS substance
CREATE (seizure:Entity:Seizure {
  id: row[0], name: row[1], seizedOn: row[2], transport: row[3], flags: row[4], transportReported: row[5],
  locationReported: row[6], concealmentReported: row[7], routingReported: row[8], originReported: row[18],
  departureReported: row[20], destinationReported: row[22]
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
