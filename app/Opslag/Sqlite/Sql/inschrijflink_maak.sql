INSERT INTO inschrijflink (hash, gegevens, vervalt) VALUES (@hash, @gegevens, @vervalt)
