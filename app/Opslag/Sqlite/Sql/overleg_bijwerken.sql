UPDATE overleg
SET versie = @versie,
    laatste_gebeurtenis = @laatste_gebeurtenis,
    regels = @regels,
    laatste_regel = @laatste_regel,
    mac = @mac
WHERE rij = @rij
