// How an import and its source are marked by themselves, and how other imports are that were read from that source.
MATCH (import:Import {id: $import})-[:READ_FROM]->(source:Source)
RETURN source.id AS source, import.marking AS marking, source.markedAs AS own, source.checksum IS NOT NULL AS pack, COLLECT {
  MATCH (source)<-[:READ_FROM]-(other:Import)
  WHERE other <> import AND other.status <> 'WITHDRAWN'
  RETURN DISTINCT coalesce(other.access, '')
} AS others
