// How a source is marked.
MATCH (source:Source {id: $source})
RETURN source.access AS access
