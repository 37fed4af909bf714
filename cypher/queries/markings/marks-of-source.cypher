// How a source is marked by itself, and how other imports are that were read from it.
OPTIONAL MATCH (source:Source {id: $source})
RETURN coalesce(source.markedAs, '') AS own, COLLECT {
  MATCH (source)<-[:READ_FROM]-(other:Import)
  WHERE other.id <> $id AND other.status <> 'WITHDRAWN'
  RETURN DISTINCT coalesce(other.access, '')
} AS others
