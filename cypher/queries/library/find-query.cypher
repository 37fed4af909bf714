// A saved query that the caller may see.
MATCH (query:SavedQuery {id: $id})
WHERE query.access IS NULL OR query.access IN $visible
RETURN properties(query) AS query
