// Whether a source is a report file.
MATCH (:Source {id: $source})<-[:READ_FROM]-(import:Import)
WHERE import.profile <> 'pack'
RETURN import.id AS id
LIMIT 1
