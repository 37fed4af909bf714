// Notes that an imported pack fits again.
MATCH (version:PackVersion {id: $import})
REMOVE version.conflict
WITH version
MATCH (import:Import {id: $import, status: 'FAILED'})
SET import.status = 'COMPLETED'
REMOVE import.reason
