// The 50 latest seizures with so much of a substance: in the order of the index, the first 50 that have it are taken.
MATCH (z:Seizure)-[line:SEIZED_GOODS]->(wanted) USING INDEX z:Seizure(seizedOn)
WHERE z.seizedOn IS NOT NULL AND line.massKg >= $mass AND wanted.name = $substance
WITH DISTINCT z ORDER BY z.seizedOn DESC, z.id LIMIT 50
RETURN {nodes: collect({
  id: z.id, seizedOn: z.seizedOn,
  country: head([(z)-[:SEIZED_IN]->(c) | c {.name}]),
  goods: COLLECT {
    MATCH (z)-[g:SEIZED_GOODS]->(s) RETURN {massKg: g.massKg, substance: {name: s.name}} ORDER BY g.ordinal
  }
})} AS seizures
