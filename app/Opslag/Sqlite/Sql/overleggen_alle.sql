SELECT rij, id, regels, mac FROM overleg
