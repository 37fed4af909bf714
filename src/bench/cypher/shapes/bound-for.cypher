// The 50 latest seizures bound for a country: the index gives the order, the first 50 that lead there are taken.
MATCH (z:Seizure)-[:DESTINED_FOR]->(c) USING INDEX z:Seizure(seizedOn)
WHERE z.seizedOn IS NOT NULL AND c.code = $country
WITH z ORDER BY z.seizedOn DESC, z.id LIMIT 50
RETURN {nodes: collect({
  id: z.id, seizedOn: z.seizedOn,
  departure: head([(z)-[:DEPARTED_FROM]->(d) | d {.name}]),
  place: head([(z)-[:SEIZED_AT]->(p) | p {.name}]),
  goods: COLLECT {
    MATCH (z)-[g:SEIZED_GOODS]->(s)
    RETURN {quantity: g.quantity, unit: g.unit, massKg: g.massKg, substance: {name: s.name}} ORDER BY g.ordinal
  }
})} AS seizures
