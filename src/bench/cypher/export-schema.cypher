// The statements that make the constraints and indexes of this graph again.
SHOW INDEXES YIELD owningConstraint, createStatement, type
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN createStatement AS statement
