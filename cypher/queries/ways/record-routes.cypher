// Records the routes that nobody has taken before, with their stops; they cite a row that reports them.
CYPHER replan=skip
UNWIND $batch.rows AS row
OPTIONAL MATCH (known:Route {id: row[0]})
USING INDEX known:Route(id)
WITH row, known
WHERE known IS NULL
MATCH (source:Source {id: row[6]})
USING INDEX source:Source(id)
CALL (row) {
  UNWIND range(0, size(row[3]) - 1) AS i
  MATCH (country:Country {id: row[3][i]})
  USING INDEX country:Country(id)
  WITH i, country ORDER BY i
  RETURN collect(country) AS stops
}
WITH row, source, stops
WHERE size(stops) = size(row[3])
CREATE (route:Entity:Route {id: row[0], mode: row[1], name: reduce(
  text = stops[0].name, i IN range(1, size(stops) - 1) |
  text + CASE WHEN row[4][i] THEN ' ⇢ ' ELSE ' → ' END + stops[i].name) + ', ' + row[2]})
CREATE (route)-[:CITES {row: row[5]}]->(source)
FOREACH (i IN range(0, size(stops) - 1) | FOREACH (stop IN [stops[i]] |
  CREATE (route)-[:STOPS_AT {ordinal: i + 1, inferred: row[4][i]}]->(stop)))
