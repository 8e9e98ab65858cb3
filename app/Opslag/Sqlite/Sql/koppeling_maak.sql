INSERT INTO koppeling (wie, uitgever, persoon) VALUES (@wie, @uitgever, @persoon)
ON CONFLICT DO NOTHING
