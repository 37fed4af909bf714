// Of fields that lead to one, those that lead to another by a source that has no pack, such as a report.
UNWIND $fields AS field
MATCH (one:Entity {id: field.id})-[link:$(field.type)]-(other:Entity)
WHERE (startNode(link) = one) = field.outgoing AND other.id <> field.end AND field.target IN labels(other)
  AND NOT EXISTS { MATCH (source:Source {id: link.source}) WHERE source.checksum IS NOT NULL }
WITH field, other, link, coalesce(other.access IN $visible, true) AND NOT EXISTS {
  (source:Source {id: link.source}) WHERE NOT coalesce(source.access IN $visible, true)
} AS told
RETURN field.number AS number, min(CASE WHEN told THEN other.id ELSE 'what you are not cleared for' END) AS other,
       min(CASE WHEN told THEN coalesce(link.source, 'a report') ELSE 'a source that you are not cleared for' END) AS source
