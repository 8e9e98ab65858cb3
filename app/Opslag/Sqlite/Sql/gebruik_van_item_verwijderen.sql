DELETE FROM gebruik WHERE lijst = @lijst AND item = @item
