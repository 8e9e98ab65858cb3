INSERT INTO deelname (persoon, overleg, deelnemer)
VALUES (@persoon, @overleg, @deelnemer)
ON CONFLICT DO NOTHING
