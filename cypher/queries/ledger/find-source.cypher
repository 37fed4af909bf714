// Whether a source is recorded.
MATCH (source:Source {id: $id})
RETURN source.id AS id
