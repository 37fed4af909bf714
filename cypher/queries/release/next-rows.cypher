// The next block of rows of an import: what they are about.
MATCH (block:RowBlock)
WHERE block.id > $after AND block.id < $end
WITH block ORDER BY block.id LIMIT 1
RETURN block.id AS id, block.records AS records, coalesce(block.links, []) AS links, coalesce(block.starts, []) AS starts,
       coalesce(block.ends, []) AS ends
