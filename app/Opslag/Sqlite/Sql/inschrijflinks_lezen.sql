SELECT hash, gegevens, vervalt FROM inschrijflink WHERE vervalt > @nu
