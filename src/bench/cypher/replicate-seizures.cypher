// Writes nine copies of every seizure with all its links, each three years before the one that it copies.
MATCH (z:Seizure)
WITH collect(z) AS originals
UNWIND originals AS z
CALL (z) {
  UNWIND range(1, 9) AS copy
  WITH z, copy, z.seizedOn - duration({days: 1096 * copy}) AS seizedOn
  CREATE (twin:Entity:Seizure)
  SET twin = z {.*, id: z.id + '-' + copy, seizedOn: seizedOn,
    name: replace(z.name, toString(z.seizedOn), toString(seizedOn))}
  WITH z, twin
  MATCH (z)-[link]->(end)
  CREATE (twin)-[same:$(type(link))]->(end)
  SET same = properties(link)
} IN TRANSACTIONS OF 500 ROWS
