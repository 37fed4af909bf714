// Forgets former versions of cases.
UNWIND $versions AS id
MATCH (former:SeizureVersion {id: id})
DETACH DELETE former
