// The text of a pack that was imported is no entity: nobody asks for it by itself. It has the id of its import.
CREATE CONSTRAINT pack_version_id IF NOT EXISTS FOR (version:PackVersion) REQUIRE version.id IS UNIQUE;
// What reports had said of an entity before a pack stated it, under the entity's id.
CREATE CONSTRAINT reported_entity_id IF NOT EXISTS FOR (reported:ReportedEntity) REQUIRE reported.id IS UNIQUE;
