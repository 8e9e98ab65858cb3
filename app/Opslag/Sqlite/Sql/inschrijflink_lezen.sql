SELECT hash, gegevens, vervalt FROM inschrijflink WHERE hash = @hash AND vervalt > @nu
