// A saved query.
MATCH (query:SavedQuery {id: $id})
RETURN properties(query) AS query
