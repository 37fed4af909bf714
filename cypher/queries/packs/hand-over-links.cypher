// Hands links that stand only once, whoever states them, over to another source of the entity from which they start, so
// that they outlive the pack that made them; but none of a field with one link of which the pack now states another. A node beside a type from a row would be that of another relationship.
MATCH (source:Source {id: $source})
UNWIND coalesce(source.sharedLinkTypes, []) AS type
MATCH ()-[link:$(type)]->()
WHERE link.source = $source AND NOT startNode(link).id IN coalesce($restated[type], [])
WITH link, startNode(link) AS from
MATCH (from)-[citation:CITES]->(other:Source)
WHERE other.id <> $source
WITH link, collect({source: other.id, section: citation.section, page: citation.page, row: citation.row,
                    credibility: citation.credibility, assessment: citation.assessment})[0] AS cited
SET link.source = cited.source, link.section = cited.section, link.page = cited.page, link.row = cited.row,
    link.credibility = cited.credibility, link.assessment = cited.assessment
