DELETE FROM inschrijflink WHERE hash = @hash
