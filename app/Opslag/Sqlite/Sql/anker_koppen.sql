SELECT rij, id, regels, mac FROM overleg WHERE rij IN (SELECT value FROM json_each(@rijen))
