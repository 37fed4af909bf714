// Changes a saved query that has this version, and tells what it says then. The first SET has whoever else writes it wait.
MATCH (query:SavedQuery {id: $id})
WHERE query.access IS NULL OR query.access IN $visible
SET query.writtenAt = datetime()
WITH query, query.version = $version AS current
FOREACH (each IN CASE WHEN current THEN [query] ELSE [] END | SET each += $changes)
RETURN properties(query) AS query, current
