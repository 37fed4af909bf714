// Of fields that lead to one, those that lead to another by a source that has no pack, such as a report.
UNWIND $fields AS field
MATCH (one:Entity {id: field.id})-[link:$(field.type)]-(other:Entity)
WHERE (startNode(link) = one) = field.outgoing AND other.id <> field.end AND field.target IN labels(other)
  AND NOT EXISTS { MATCH (source:Source {id: link.source}) WHERE source.checksum IS NOT NULL }
RETURN field.number AS number, min(other.id) AS other, coalesce(min(link.source), 'a report') AS source
