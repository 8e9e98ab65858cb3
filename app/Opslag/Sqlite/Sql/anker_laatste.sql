SELECT nummer, mac FROM anker ORDER BY nummer DESC LIMIT 1
