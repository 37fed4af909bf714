// The 50 latest seizures made in a country between two days: from the index of the days, downwards.
MATCH (z:Seizure)-[:SEIZED_IN]->(c) USING INDEX z:Seizure(seizedOn)
WHERE date($from) <= z.seizedOn <= date($to) AND c.code = $country
WITH z ORDER BY z.seizedOn DESC, z.id LIMIT 50
RETURN {nodes: collect({
  id: z.id, seizedOn: z.seizedOn,
  place: head([(z)-[:SEIZED_AT]->(p) | p {.name}]),
  goods: COLLECT {
    MATCH (z)-[g:SEIZED_GOODS]->(s)
    RETURN {quantity: g.quantity, unit: g.unit, substance: {name: s.name}} ORDER BY g.ordinal
  }
})} AS seizures
