SELECT hash, persoon, kaartje, laatst, vervalt FROM sessie WHERE hash = @hash AND vervalt > @nu
