// Marks what else an import brought: its rejected rows, and the memberships that rest on its file.
MATCH (import:Import {id: $import})-[:READ_FROM]->(source:Source)
CALL (import) {
  MATCH (import)<-[:REJECTED_BY]-(rejection:Rejection)
  SET rejection.access = import.access
}
CALL (source) {
  MATCH (:Entity)-[member:IN_NETWORK {source: source.id}]->(:Network)
  SET member.access = source.access
}
REMOVE import.remarking
