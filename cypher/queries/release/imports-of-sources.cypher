// The imports that were read from sources.
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:READ_FROM]-(import:Import)
RETURN import.id AS id
