// Dates links by properties of an entity at one of their ends, or of one beside it, where these say something else than
// the links do. What no longer holds from a day on held on the day before; of a month, it may have held to its end.
UNWIND $datings AS dating
MATCH (owner:$(dating.kind))-[link:$(dating.type)]-(:$(dating.target))
WHERE (startNode(link) = owner) = dating.outgoing
WITH dating, link,
     CASE WHEN dating.through = '' THEN owner
     ELSE head(COLLECT { MATCH (owner)-[step]-(far:$(dating.throughKind)) WHERE type(step) = dating.through RETURN far })
     END AS dater
WITH dating, link, head([name IN dating.since WHERE dater[name] IS NOT NULL | toString(dater[name])]) AS since,
     toString(dater[dating.until]) AS until, toString(dater[dating.before]) AS before
WITH dating, link, since,
     CASE WHEN size(before) = 10 THEN toString(date(before) - duration({days: 1})) ELSE coalesce(before, until) END AS until
WHERE NOT coalesce(since = link[dating.from], since IS NULL AND link[dating.from] IS NULL)
   OR NOT coalesce(until = link[dating.to], until IS NULL AND link[dating.to] IS NULL)
SET link[dating.from] = since, link[dating.to] = until
