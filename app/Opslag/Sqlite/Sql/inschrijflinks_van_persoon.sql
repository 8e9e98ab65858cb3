DELETE FROM inschrijflink WHERE persoon = @id
