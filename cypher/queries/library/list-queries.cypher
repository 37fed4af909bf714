// A page of the saved queries that the caller may see and that have all the words, the one saved last first.
MATCH (query:SavedQuery)
WHERE (query.access IS NULL OR query.access IN $visible)
  AND all(word IN $words WHERE toLower(query.name + ' ' + query.description + ' ' + query.document) CONTAINS word)
  AND ($savedAt IS NULL
    OR query.savedAt < $savedAt
    OR (query.savedAt = $savedAt AND query.id > $id))
RETURN properties(query) AS query
ORDER BY query.savedAt DESC, query.id
LIMIT $limit
