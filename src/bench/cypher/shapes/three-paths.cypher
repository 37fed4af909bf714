// Three paths between two seizures, the shortest first, that pass an entity of more than 100 links in their middle alone.
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
CALL (a, b) {
  MATCH p = SHORTEST 3
    (a)((x)-[:SEIZED_IN|SEIZED_AT|SEIZED_GOODS|ORIGINATED_IN|DEPARTED_FROM|DESTINED_FOR|TRANSITED|LOCATED_IN|HAS_PARTY|MEMBER_OF|CONCERNS|SPEAKS_OF|TOOK_ROUTE|STOPS_AT]-(y)
      WHERE x = a OR COUNT { (x)--() } <= 100){1,3}
    (m)((u)-[:SEIZED_IN|SEIZED_AT|SEIZED_GOODS|ORIGINATED_IN|DEPARTED_FROM|DESTINED_FOR|TRANSITED|LOCATED_IN|HAS_PARTY|MEMBER_OF|CONCERNS|SPEAKS_OF|TOOK_ROUTE|STOPS_AT]-(v)
      WHERE v = b OR COUNT { (v)--() } <= 100){1,3}
    (b)
  RETURN p
}
RETURN collect({
  length: length(p),
  nodes: [n IN nodes(p) | {id: n.id, name: n.name, kind: head([label IN labels(n) WHERE label <> 'Entity'])}],
  links: [r IN relationships(p) | {type: type(r), from: startNode(r).id, to: endNode(r).id}]
}) AS paths
