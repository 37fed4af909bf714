// The statements that make the constraints of this graph again.
SHOW CONSTRAINTS YIELD createStatement
RETURN createStatement AS statement
