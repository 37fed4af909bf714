// What is hidden from a caller is found, and taken off a number, without a look at all the others.
CREATE INDEX entity_access IF NOT EXISTS FOR (entity:Entity) ON (entity.access);
