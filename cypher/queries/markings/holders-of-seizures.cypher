// How seizures are marked now, and how the imports are that hold them. They are made of all of these.
// The lock comes before anything is read that somebody else may be changing.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
SET seizure.locked = true
REMOVE seizure.locked
WITH id, seizure
RETURN id, seizure.access AS access, seizure.markedAs AS own, COLLECT {
  MATCH (seizure)-[:LOADED_BY|ALSO_REPORTED_IN]->(import:Import)
  RETURN DISTINCT coalesce(import.access, '')
} AS holders
