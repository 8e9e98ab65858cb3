DELETE FROM sessie WHERE persoon IN (SELECT id FROM persoon WHERE organisatie = @id);
DELETE FROM passkey WHERE persoon IN (SELECT id FROM persoon WHERE organisatie = @id);
DELETE FROM koppeling WHERE persoon IN (SELECT id FROM persoon WHERE organisatie = @id);
DELETE FROM inschrijflink WHERE persoon IN (SELECT id FROM persoon WHERE organisatie = @id)
