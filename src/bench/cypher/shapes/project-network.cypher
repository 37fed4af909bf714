// Projects the members of a network, each pair of them that is linked once.
MATCH (:Network {id: $id})<-[:IN_NETWORK]-(n)
OPTIONAL MATCH (n)-[:CONTACTED]-(m)
WHERE n.id < m.id
WITH DISTINCT n, m
RETURN gds.graph.project($name, n, m, {}, {undirectedRelationshipTypes: ['*']}).nodeCount AS members
