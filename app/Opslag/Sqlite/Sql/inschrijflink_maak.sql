INSERT INTO inschrijflink (hash, gegevens, vervalt, persoon) VALUES (@hash, @gegevens, @vervalt, @persoon)
