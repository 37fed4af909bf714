// Vessels, telephones and more are members of several networks: a link between members tells of which it is. Until now,
// members were of one each.
MATCH (party:Person|Company)-[tie]->()
WHERE tie.imports IS NOT NULL AND tie.network IS NULL
MATCH (party)-[:IN_NETWORK]->(network:Network)
SET tie.network = network.id;
// Members that a withdrawn file had named are found by the file.
CREATE INDEX in_network_source IF NOT EXISTS FOR ()-[member:IN_NETWORK]-() ON (member.source);
