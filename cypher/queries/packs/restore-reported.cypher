// Has entities that no pack states any more say again what reports said of them.
UNWIND $ids AS id
MATCH (reported:ReportedEntity {id: id})
OPTIONAL MATCH (entity:Entity {id: id})
SET entity = properties(reported)
DELETE reported
