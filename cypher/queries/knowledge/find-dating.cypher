// By which rules of the schema links are dated.
MATCH (dating:LinkDating)
RETURN dating.rules AS rules
