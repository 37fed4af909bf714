// The statements that make the indexes of this graph again, but for those that constraints bring along.
SHOW INDEXES YIELD owningConstraint, createStatement, type
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN createStatement AS statement
