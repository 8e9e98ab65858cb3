DELETE FROM inschrijflink
