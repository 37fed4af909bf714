// Records a source, or brings what is recorded of it up to date.
MERGE (source:Entity:Source {id: $id})
SET source += $properties
