INSERT INTO uitnodiging (hash, overleg, deelnemer, persoon, zout, code, vervalt)
VALUES (@hash, @overleg, @deelnemer, @persoon, @zout, @code, @vervalt)
