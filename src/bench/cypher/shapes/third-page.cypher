// The 50 seizures after a given one, latest first.
MATCH (z:Seizure) USING INDEX z:Seizure(seizedOn)
WHERE z.seizedOn <= date($day) AND (z.seizedOn < date($day) OR z.id > $id)
WITH z ORDER BY z.seizedOn DESC, z.id LIMIT 51
WITH collect(z) AS page
RETURN {
  pageInfo: {hasNextPage: size(page) > 50},
  nodes: COLLECT {
    UNWIND page[..50] AS z
    RETURN {id: z.id, seizedOn: z.seizedOn, country: head([(z)-[:SEIZED_IN]->(c) | c {.name}])}
  }
} AS seizures
