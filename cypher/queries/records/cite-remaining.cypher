// Has what a withdrawn file was cited for cite a row that still names it, unless a source other than a report file names it.
UNWIND $named AS id
MATCH (named:Entity {id: id})-[former:CITES]->(:Source {id: $source})
WHERE named:Place|Substance|Route|Person|Company|CriminalNetwork|Vessel|Aircraft|Vehicle|Container|Parcel
    |PhoneNumber|Account|Address
CALL (named) {
  MATCH (named)-[citation:CITES]->(source:Source)
  // A member of a network that only a pack still links to goes on citing the file: the next version of the pack finds it there.
  WHERE source.id <> $source AND (source.checksum IS NULL OR named:Place|Substance|Route)
  RETURN source, citation, true AS cited
  LIMIT 1
  UNION ALL
  MATCH (named)<-[:SEIZED_AT|SEIZED_GOODS|TOOK_ROUTE|CARRIED_BY|IMPLICATES]-(:Seizure)-[citation:CITES]->(source:Source)
  RETURN source, citation, false AS cited
  ORDER BY source.access IS NOT NULL
  LIMIT 1
  UNION ALL
  // By their types, because a place or a substance has very many other links.
  MATCH (named)-[citation:CONTACTED|MEMBER_OF|WORKS_FOR|OWNS|OPERATES|USED|CARRIED|PRESENT_AT]-()
  WHERE citation.imports IS NOT NULL
  WITH citation LIMIT 1
  MATCH (source:Source {id: citation.source})
  RETURN source, citation, false AS cited
}
WITH named, former, source, citation, cited
ORDER BY cited DESC
WITH named, former, collect({source: source, place: properties(citation), cited: cited})[0] AS found
DELETE former
WITH named, found, found.source AS source, found.place AS place
FOREACH (anew IN CASE WHEN found.cited THEN [] ELSE [place] END | CREATE (named)-[:CITES {row: anew.row}]->(source))
WITH named, source, place
MATCH (named)-[located:LOCATED_IN {source: $source}]->(:Country)
SET located.source = source.id, located.section = place.section, located.page = place.page, located.row = place.row,
    located.credibility = place.credibility, located.assessment = place.assessment
