SELECT stand, versie, laatste_gebeurtenis, regels, laatste_regel, mac FROM overleg WHERE rij = @rij
