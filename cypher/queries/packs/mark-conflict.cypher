// Notes that an imported pack does not fit to those that the product ships now. What it stated stays.
MATCH (version:PackVersion {id: $import})
SET version.conflict = $reason
WITH version
MATCH (import:Import {id: $import})
SET import.status = 'FAILED', import.reason = $reason
