// Saved queries are no entities: they are neither searched with them nor counted nor walked through.
CREATE CONSTRAINT saved_query_id IF NOT EXISTS FOR (query:SavedQuery) REQUIRE query.id IS UNIQUE;
