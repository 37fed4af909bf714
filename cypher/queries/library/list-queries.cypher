// A page of saved queries that have all the words, the one saved last first.
MATCH (query:SavedQuery)
WHERE all(word IN $words WHERE toLower(query.name + ' ' + query.description + ' ' + query.document) CONTAINS word)
  AND ($savedAt IS NULL
    OR query.savedAt < $savedAt
    OR (query.savedAt = $savedAt AND query.id > $id))
RETURN properties(query) AS query
ORDER BY query.savedAt DESC, query.id
LIMIT $limit
