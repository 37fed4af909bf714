// What reports say of the way of goods, some seizures at a time, in the order of their ids.
MATCH (seizure:Seizure)
USING INDEX seizure:Seizure(id)
WHERE seizure.id > $after
WITH seizure ORDER BY seizure.id LIMIT $limit
RETURN seizure.id AS id, coalesce(seizure.transport, 'UNKNOWN') AS mode,
       head([(seizure)-[:SEIZED_IN]->(country) | country.id]) AS country,
       head([(seizure)-[:ORIGINATED_IN]->(country) | country.id]) AS origin,
       head([(seizure)-[:DEPARTED_FROM]->(country) | country.id]) AS departure,
       head([(seizure)-[:DESTINED_FOR]->(country) | country.id]) AS destination,
       COLLECT {
         MATCH (seizure)-[transit:TRANSITED]->(country)
         RETURN country.id ORDER BY transit.ordinal
       } AS transits,
       COLLECT {
         MATCH (seizure)-[citation:CITES]->(source:Source)
         RETURN [source.id, citation.row] ORDER BY source.id LIMIT 1
       } AS cited
