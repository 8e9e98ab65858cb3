INSERT INTO afscherming (id, persoon, een, ander, gegevens, vervalt)
VALUES (@id, @persoon, @een, @ander, @gegevens, @vervalt)
