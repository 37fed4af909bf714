// The handlings that something in the graph may bear.
MATCH (handling:HandlingInUse)
RETURN handling.text AS text
ORDER BY text
