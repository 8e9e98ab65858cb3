INSERT INTO lijst (overleg, voor, vervalt)
SELECT rij, @voor, @vervalt FROM overleg WHERE id = @overleg
RETURNING rij
