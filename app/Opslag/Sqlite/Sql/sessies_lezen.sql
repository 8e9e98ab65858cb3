SELECT hash, persoon, kaartje, laatst, vervalt FROM sessie WHERE persoon = @persoon AND vervalt > @nu ORDER BY laatst DESC
