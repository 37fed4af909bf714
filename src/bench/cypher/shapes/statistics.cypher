// Seizures and their mass by substance and year, most first; no mass where none is known.
MATCH (z:Seizure)-[g:SEIZED_GOODS]->(s)
WITH s, z.seizedOn.year AS year, count(DISTINCT z) AS count, sum(g.massKg) AS massKg, count(g.massKg) AS weighed
ORDER BY count DESC, s.id, year LIMIT 100
RETURN collect({substance: s {.name}, year: year, count: count, massKg: CASE weighed WHEN 0 THEN null ELSE massKg END}) AS seizureStatistics
