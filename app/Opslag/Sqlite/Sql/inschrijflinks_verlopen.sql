DELETE FROM inschrijflink WHERE vervalt <= @nu
