DELETE FROM inschrijflink WHERE hash = @hash AND vervalt > @nu RETURNING gegevens
