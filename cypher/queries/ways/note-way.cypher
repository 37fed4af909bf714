// Notes up to which seizure the rules of a newer edition have been applied.
MERGE (rules:RouteRules {id: 'route-rules'})
SET rules.next = $edition, rules.after = $after
