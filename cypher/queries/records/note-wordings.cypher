// Notes further names of what a number tells apart. A first name takes the place of the number; what a pack states has the
// names that the pack gives, and names that fewer may see stand on links alone. The lock comes before the names are read that somebody else may be adding to.
UNWIND $batch.rows AS row
MATCH (party:Entity {id: row[0]})
WHERE (party.access IN $beyond OR $open AND party.access IS NULL) AND any(name IN row[1] WHERE name <> party.name AND NOT name IN party.aliases)
  AND NOT EXISTS { (party)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
WITH party, row[1] AS names ORDER BY party.id
SET party.locked = true
WITH party, names, split(party.id, ':')[1] AS number
WITH party, names, CASE WHEN party.name IN [number, 'IMO ' + number] THEN names[0] ELSE party.name END AS name
SET party.name = name,
    party.aliases = party.aliases + [other IN names WHERE other <> name AND NOT other IN party.aliases]
REMOVE party.locked
