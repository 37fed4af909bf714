// Says how far a source is to be relied on. What is null here is taken away.
MATCH (source:Source {id: $id})
SET source += $properties
