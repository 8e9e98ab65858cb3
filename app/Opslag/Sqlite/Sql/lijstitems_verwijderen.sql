DELETE FROM lijstitem WHERE lijst = @lijst
