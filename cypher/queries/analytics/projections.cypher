// The projections of Graph Data Science whose names begin in some way.
CALL gds.graph.list() YIELD graphName
WHERE graphName STARTS WITH $prefix
RETURN graphName AS name
