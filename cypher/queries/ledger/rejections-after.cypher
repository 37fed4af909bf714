// The next rejected rows of an import that the caller may see, in their order in the file.
MATCH (rejection:Rejection)
WHERE rejection.id > $after AND rejection.id < $end AND (rejection.access IS NULL OR rejection.access IN $visible)
RETURN rejection.id AS id, rejection.row AS row, rejection.code AS code, rejection.column AS column, rejection.value AS value,
       rejection.reason AS reason, rejection.cells AS cells
ORDER BY id
LIMIT $limit
