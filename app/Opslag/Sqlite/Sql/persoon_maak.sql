INSERT INTO persoon (id, gegevens, rol, organisatie, mail) VALUES (@id, @gegevens, @rol, @bij, @mail)
