// Seizures and their mass from country to country between two days, most first; a seizure counts once in a flow.
MATCH (z:Seizure)-[:TOOK_ROUTE]->(r)
WHERE date($from) <= z.seizedOn <= date($to)
OPTIONAL MATCH (z)-[g:SEIZED_GOODS]->()
WITH r, count(DISTINCT z) AS seizures, sum(g.massKg) AS massKg, count(g.massKg) AS weighed
MATCH (r)-[a:STOPS_AT]->(c), (r)-[b:STOPS_AT]->(d)
WHERE b.ordinal = a.ordinal + 1
WITH DISTINCT r, c, d, seizures, massKg, weighed
WITH c, d, sum(seizures) AS seizures, sum(massKg) AS massKg, sum(weighed) AS weighed
ORDER BY seizures DESC, c.id, d.id LIMIT 100
RETURN {flows: collect({from: c {.code}, to: d {.code}, seizures: seizures,
  massKg: CASE weighed WHEN 0 THEN null ELSE massKg END})} AS corridors
