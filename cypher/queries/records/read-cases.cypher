// What the graph says of seizures: their properties, their links, and what they name; also their routes, which follow from
// the rest.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
RETURN id, properties(seizure) AS properties,
       COLLECT {
         MATCH (seizure)-[link:SEIZED_IN|SEIZED_AT|SEIZED_GOODS|ORIGINATED_IN|DEPARTED_FROM|DESTINED_FOR|TRANSITED
           |CARRIED_BY|IMPLICATES]->(end)
         RETURN [type(link), end.id, properties(link), end.name] ORDER BY type(link), link.ordinal, end.id
       } AS links,
       COLLECT {
         MATCH (seizure)-[:SEIZED_AT]->(place:Place)-[:LOCATED_IN]->(country:Country)
         RETURN [place.id, place.name, place.administrativeDivision, country.id]
       } AS places,
       COLLECT {
         MATCH (seizure)-[:SEIZED_GOODS]->(substance:Substance)
         RETURN DISTINCT [substance.id, substance.name]
       } AS substances,
       COLLECT {
         MATCH (seizure)-[link:CARRIED_BY|IMPLICATES]->(party:Entity)
         RETURN DISTINCT [
           party.id, [label IN labels(party) WHERE label <> 'Entity'][0], coalesce(link.reported, party.name),
           party {.imoNumber, .registration, .registeredIn, .vin, .number, .lei, .identifierReported}
         ]
       } AS parties,
       head([(seizure)-[:TOOK_ROUTE]->(route) | route.id]) AS route
