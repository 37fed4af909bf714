// Has that which a number tells apart bear the names that those who still speak of it give it, or its number; unless a pack
// names it. Names that fewer may see than the entity stand on links alone.
UNWIND $named AS id
WITH id WHERE NOT id CONTAINS '/'
MATCH (party:Entity {id: id})
WHERE (party:Vessel|Aircraft|Vehicle|Container|Parcel|PhoneNumber|Account|Company)
  AND NOT EXISTS { (party)-[:CITES]->(pack:Source) WHERE pack.checksum IS NOT NULL }
WITH party, COLLECT {
  MATCH (party)-[tie]-()
  WHERE (tie.imports IS NOT NULL OR type(tie) IN ['CARRIED_BY', 'IMPLICATES'])
    AND ALL(access IN [tie.access, startNode(tie).access] WHERE access IS NULL OR access = party.access)
  WITH coalesce(tie.reported, CASE WHEN startNode(tie) = party THEN tie.fromReported ELSE tie.toReported END) AS name
  WHERE name IS NOT NULL
  RETURN DISTINCT name ORDER BY name
} AS names
WITH party, names, CASE
  WHEN party.name IN names THEN party.name
  WHEN size(names) > 0 THEN names[0]
  ELSE CASE WHEN party:Vessel THEN 'IMO ' ELSE '' END + split(party.id, ':')[1]
END AS name
SET party.name = name, party.aliases = [other IN names WHERE other <> name]
