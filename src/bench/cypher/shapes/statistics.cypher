// Seizures and their mass by substance and year, most first.
MATCH (z:Seizure)-[g:SEIZED_GOODS]->(s)
WITH s, z.seizedOn.year AS year, count(DISTINCT z) AS count, sum(g.massKg) AS massKg
ORDER BY count DESC, s.id, year LIMIT 100
RETURN collect({substance: s {.name}, year: year, count: count, massKg: massKg}) AS seizureStatistics
