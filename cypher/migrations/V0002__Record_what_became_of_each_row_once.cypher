// A block of rows is no entity: nobody asks for it by itself. Its id holds the first of its rows, so that no row is
// recorded twice.
CREATE CONSTRAINT row_block_id IF NOT EXISTS FOR (block:RowBlock) REQUIRE block.id IS UNIQUE;
