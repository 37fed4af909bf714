// What became of the rows of a block, if it is recorded.
CYPHER replan=skip
MATCH (block:RowBlock {id: $id})
USING INDEX block:RowBlock(id)
RETURN block.accepted AS accepted, block.duplicates AS duplicates, block.rejected AS rejected
