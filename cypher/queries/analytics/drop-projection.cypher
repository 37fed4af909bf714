// Drops a projection of Graph Data Science, if it is there.
CALL gds.graph.drop($name, false) YIELD graphName
RETURN graphName AS name
