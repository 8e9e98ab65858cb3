INSERT INTO herinnering (id, overleg, voor, persoon, gesloten, soort, dag, organisatie)
VALUES (@id, @overleg, @voor, @persoon, @gesloten, @soort, @dag, @organisatie)
