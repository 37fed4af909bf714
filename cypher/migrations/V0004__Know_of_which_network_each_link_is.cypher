// Vessels, telephones and more are members of several networks: a link between members tells of which it is. Until now,
// only its id did: tie:<network>/<hash of the row>. A pack may have put its ends into further networks.
MATCH (:Person|Company)-[tie]->()
WHERE tie.imports IS NOT NULL AND tie.network IS NULL
SET tie.network = 'network:' + left(substring(tie.id, 4), size(tie.id) - 5 - size(last(split(tie.id, '/'))));
// Members that a withdrawn file had named are found by the file.
CREATE INDEX in_network_source IF NOT EXISTS FOR ()-[member:IN_NETWORK]-() ON (member.source);
