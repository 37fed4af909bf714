// Places found by words, their beginnings and, last, with typos; best first.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_text', $words) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('entity_text', $typos) YIELD node
  RETURN node, 0.01 AS score
}
WITH node, sum(score * (1 + 1.0 / (size(node.name) + 1))) AS score
WHERE node:Place
WITH node, score ORDER BY score DESC, node.id LIMIT 20
RETURN {nodes: collect(node {.id, .name})} AS search
