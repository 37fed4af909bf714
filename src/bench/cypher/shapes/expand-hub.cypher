// As many entities as the chart of a hub shows, by the index.
MATCH (n:Entity)
WHERE n.id >= 'seizure:'
WITH n
ORDER BY n.id
LIMIT toInteger($rows)
RETURN collect({id: n.id, name: n.name, kind: head([label IN labels(n) WHERE label <> 'Entity'])}) AS rows
