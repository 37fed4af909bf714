// Places found by words, their beginnings and, last, with typos; best first.
CALL db.index.fulltext.queryNodes('entity_text', $lucene) YIELD node, score
WHERE node:Place
WITH node, score ORDER BY score DESC, node.id LIMIT 20
RETURN {nodes: collect(node {.id, .name})} AS search
