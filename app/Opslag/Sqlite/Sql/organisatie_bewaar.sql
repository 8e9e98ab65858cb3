INSERT INTO organisatie (id, soort, aanmelding, gegevens) VALUES (@id, @soort, @aanmelding, @gegevens)
ON CONFLICT (id) DO UPDATE
SET soort = excluded.soort, aanmelding = excluded.aanmelding, gegevens = excluded.gegevens
