// What is there before a report is loaded: countries, and the records of the source and of the import.
LOAD CSV WITH HEADERS FROM $url AS row
UNWIND [row.country, row.origin, row.departure, row.destination, row.located] AS id
WITH DISTINCT id WHERE id <> ''
MERGE (country:Entity {id: id}) SET country:Country
WITH DISTINCT 1 AS once
MERGE (run:Entity {id: 'import:bench'}) SET run:Import
MERGE (source:Entity {id: 'source:bench'}) SET source:Source
