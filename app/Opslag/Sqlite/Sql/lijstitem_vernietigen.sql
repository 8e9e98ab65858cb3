UPDATE lijstitem SET vernietigd = @nu
WHERE lijst = @lijst AND id = @item AND vernietigd IS NULL
