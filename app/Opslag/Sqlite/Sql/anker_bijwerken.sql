UPDATE overleg SET geankerd = regels WHERE rij IN (SELECT value FROM json_each(@rijen))
