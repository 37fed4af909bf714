// How many entities bear each handling.
MATCH (entity:Entity)
WHERE entity.access IS NOT NULL
RETURN entity.access AS text, count(*) AS number
