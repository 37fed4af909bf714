// Which rows of an import have been recorded: from, to, from, to, …
MATCH (block:RowBlock)
WHERE block.id > $after AND block.id < $end
WITH block ORDER BY block.id
RETURN block.first AS first, block.last AS last
