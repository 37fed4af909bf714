// One seizure by its id.
MATCH (z:Seizure {id: $id})
RETURN {
  id: z.id, name: z.name, seizedOn: z.seizedOn, transport: z.transport,
  country: head([(z)-[:SEIZED_IN]->(c) | c {.name}]),
  destination: head([(z)-[:DESTINED_FOR]->(c) | c {.name}]),
  goods: COLLECT {
    MATCH (z)-[g:SEIZED_GOODS]->(s)
    RETURN {quantity: g.quantity, unit: g.unit, substance: {name: s.name}} ORDER BY g.ordinal
  }
} AS entity
