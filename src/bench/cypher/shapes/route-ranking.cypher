// The routes with the most seizures between two days, with their mass; none where no mass is known.
MATCH (z:Seizure)-[:TOOK_ROUTE]->(r)
WHERE date($from) <= z.seizedOn <= date($to)
OPTIONAL MATCH (z)-[g:SEIZED_GOODS]->()
WITH r, count(DISTINCT z) AS seizures, sum(g.massKg) AS massKg, count(g.massKg) AS weighed
ORDER BY seizures DESC, r.id LIMIT 20
RETURN collect({route: r {.id}, seizures: seizures, massKg: CASE weighed WHEN 0 THEN null ELSE massKg END}) AS routeRanking
