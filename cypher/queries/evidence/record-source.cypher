// Records a source, or brings what is recorded of it up to date. What it says of its own reliability is kept apart, and
// counts for those scales by which nobody has judged it since.
MERGE (source:Entity:Source {id: $id})
SET source += $properties
SET source.stated = [scale IN ['reliability', 'evaluation', 'handling', 'gradedBy'] | coalesce($stated[scale], '')],
    source.statedAt = $stated.gradedAt
WITH source, coalesce(source.judged, []) AS judged
SET source.reliability = CASE WHEN 'reliability' IN judged THEN source.reliability ELSE $stated.reliability END,
    source.evaluation = CASE WHEN 'evaluation' IN judged THEN source.evaluation ELSE $stated.evaluation END,
    source.handling = CASE WHEN 'handling' IN judged THEN source.handling ELSE $stated.handling END,
    source.gradedBy = CASE WHEN judged = [] THEN $stated.gradedBy ELSE source.gradedBy END,
    source.gradedAt = CASE WHEN judged = [] THEN $stated.gradedAt ELSE source.gradedAt END
