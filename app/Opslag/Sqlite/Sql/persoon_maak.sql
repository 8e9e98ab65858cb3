INSERT INTO persoon (id, gegevens, regisseur) VALUES (@id, @gegevens, @regisseur)
