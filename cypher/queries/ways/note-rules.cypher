// Notes by which rules the seizures of this graph took their routes.
MERGE (rules:RouteRules {id: 'route-rules'})
SET rules.edition = $edition
REMOVE rules.next, rules.after
