// Imports of which something is still to be marked; those that an older version loaded, too, which only noted the marking.
MATCH (import:Import)
WHERE import.remarking OR (import.marking IS NOT NULL AND import.access IS NULL AND import.status <> 'WITHDRAWN')
RETURN import.id AS id
ORDER BY id
