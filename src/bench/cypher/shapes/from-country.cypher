// The same from the country downwards, counted by the degree store: still the index gives the order.
MATCH (c:Country {code: $country})
RETURN {nodes: collect({name: c.name, destinationOf: {
  totalCount: COUNT { (c)<-[:DESTINED_FOR]-() },
  nodes: COLLECT {
    MATCH (z:Seizure)-[:DESTINED_FOR]->(d) USING INDEX z:Seizure(seizedOn) WHERE z.seizedOn IS NOT NULL AND d = c
    WITH z ORDER BY z.seizedOn DESC, z.id LIMIT 50
    RETURN {
      id: z.id, seizedOn: z.seizedOn,
      departure: head([(z)-[:DEPARTED_FROM]->(d) | d {.name}]),
      place: head([(z)-[:SEIZED_AT]->(p) | p {.name}]),
      goods: COLLECT {
        MATCH (z)-[g:SEIZED_GOODS]->(s)
        RETURN {quantity: g.quantity, unit: g.unit, massKg: g.massKg, substance: {name: s.name}} ORDER BY g.ordinal
      }
    }
  }
}})} AS countries
