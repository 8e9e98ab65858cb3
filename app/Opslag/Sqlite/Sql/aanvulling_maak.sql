INSERT INTO aanvulling (overleg, voor, persoon, gesloten, uiterlijk, ontbreekt)
VALUES (@overleg, @voor, @persoon, @gesloten, @uiterlijk, @ontbreekt)
ON CONFLICT (overleg, persoon) DO NOTHING
