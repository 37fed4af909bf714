// Keeps a new query.
CREATE (query:SavedQuery)
SET query = $query
RETURN properties(query) AS query
