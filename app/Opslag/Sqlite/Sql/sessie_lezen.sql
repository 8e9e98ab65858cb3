SELECT persoon, kaartje, vervalt FROM sessie WHERE hash = @hash AND vervalt > @nu
