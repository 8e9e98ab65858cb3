DELETE FROM gebruik WHERE lijst = @lijst
