// Marks an import and its source, and notes that what it brought is still to be.
MATCH (import:Import {id: $import})-[:READ_FROM]->(source:Source)
SET import.access = $access, import.marking = $marking, import.remarking = true, source.access = $sourceAccess
