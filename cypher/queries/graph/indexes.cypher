// The names of all indexes, and with them those of the constraints that they uphold.
SHOW INDEXES YIELD name
RETURN name
