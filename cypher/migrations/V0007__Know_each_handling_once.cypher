// A handling that something bears is known once, before anything bears it.
CREATE CONSTRAINT handling_in_use IF NOT EXISTS FOR (handling:HandlingInUse) REQUIRE handling.text IS UNIQUE;
