// How links are marked: each bears the id that links.LinkColumns gives it.
UNWIND $links AS row
MATCH (from:Entity {id: row.from})-[link:$(row.type)]->(to:Entity {id: row.to})
WHERE link.access IS NOT NULL
  AND row.id = from.id + ' ' + type(link) + ' ' + to.id
    + coalesce(' ' + toString(link.ordinal), '')
    + coalesce(' ' + toString(link.validFrom), '')
    + coalesce(' ' + link.source, '')
    + coalesce(' ' + link.id, '')
RETURN row.id AS id, link.access AS access
