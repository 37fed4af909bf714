// How seizures are marked now, and how the imports are that hold them. They are made of all of these.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
RETURN id, seizure.access AS access, seizure.markedAs AS own, COLLECT {
  MATCH (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(import:Import)
  RETURN DISTINCT coalesce(import.access, '')
} AS holders
