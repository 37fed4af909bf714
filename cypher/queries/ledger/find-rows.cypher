// What became of the rows of a block, if it is recorded.
MATCH (block:RowBlock {id: $id})
RETURN block.accepted AS accepted, block.duplicates AS duplicates, block.rejected AS rejected
