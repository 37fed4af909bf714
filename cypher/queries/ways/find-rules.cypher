// By which rules the seizures of this graph took their routes.
MATCH (rules:RouteRules)
RETURN rules.edition AS edition
