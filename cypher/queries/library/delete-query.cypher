// Deletes a saved query that has this version. The SET has whoever else writes it wait.
MATCH (query:SavedQuery {id: $id})
WHERE query.access IS NULL OR query.access IN $visible
SET query.writtenAt = datetime()
WITH query, properties(query) AS saved, query.version = $version AS current
FOREACH (each IN CASE WHEN current THEN [query] ELSE [] END | DELETE each)
RETURN saved AS query, current
