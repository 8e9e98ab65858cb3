DELETE FROM sessie WHERE hash = @hash
