// Two applications that start at once cannot both record a migration. Constraints of the vocabulary's kinds are no
// matter of migrations: they follow from graphql/ at every start.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE;
