// The next block of an import that says what links there are between members of networks.
MATCH (block:RowBlock)
WHERE block.id > $after AND block.id < $end AND block.links IS NOT NULL
WITH block ORDER BY block.id LIMIT 1
RETURN block.id AS id, block.links AS links, block.starts AS starts, block.ends AS ends
