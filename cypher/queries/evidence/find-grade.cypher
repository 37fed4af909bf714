// How a source is judged, by whom, and what it says itself. To set what is there already takes the lock, so that of two
// who judge at once none goes unrecorded.
MATCH (source:Source {id: $id})
SET source.judged = coalesce(source.judged, [])
RETURN source {.id, .reliability, .evaluation, .handling, .gradedBy, .gradedAt, .formerGrades, .judged, .stated, .statedAt}
       AS source
