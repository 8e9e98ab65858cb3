DELETE FROM melding WHERE lijst = @lijst AND item = @item
