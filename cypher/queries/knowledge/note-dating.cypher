// Notes by which rules of the schema links are dated.
MERGE (dating:LinkDating {id: 'link-dating'})
SET dating.rules = $rules
