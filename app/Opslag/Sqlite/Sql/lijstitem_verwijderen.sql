DELETE FROM lijstitem WHERE lijst = @lijst AND id = @item
