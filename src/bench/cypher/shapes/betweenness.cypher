// The twenty with the highest betweenness in a projection that stands ready.
CALL gds.betweenness.stream($name) YIELD nodeId, score
WITH gds.util.asNode(nodeId) AS n, score
ORDER BY score DESC, n.name, n.id
LIMIT 20
RETURN collect({score: score, entity: {name: n.name}}) AS rank
