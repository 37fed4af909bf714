// By which rules the seizures of this graph took their routes, and how far those of a newer edition have been applied.
MATCH (rules:RouteRules)
RETURN rules.edition AS edition, rules.next AS next, rules.after AS after
