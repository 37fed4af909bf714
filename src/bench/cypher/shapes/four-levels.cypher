// Ten seizures bound for a country, the places and countries where they were made, and the first places of those.
MATCH (z:Seizure)-[:DESTINED_FOR]->(bound) USING INDEX z:Seizure(seizedOn)
WHERE z.seizedOn IS NOT NULL AND bound.code = $country
WITH z ORDER BY z.seizedOn DESC, z.id LIMIT 10
RETURN {nodes: collect({
  id: z.id, seizedOn: z.seizedOn,
  place: head(COLLECT {
    MATCH (z)-[:SEIZED_AT]->(p)
    RETURN {name: p.name, country: head(COLLECT {
      MATCH (p)-[:LOCATED_IN]->(c)
      RETURN {name: c.name, places: {nodes: COLLECT {
        MATCH (c)<-[:LOCATED_IN]-(q)
        WITH q ORDER BY q.name, q.id LIMIT 3
        RETURN q {.id, .name}
      }}}
    })}
  }),
  goods: COLLECT {
    MATCH (z)-[g:SEIZED_GOODS]->(s)
    RETURN {quantity: g.quantity, substance: {name: s.name}} ORDER BY g.ordinal
  }
})} AS seizures
