SELECT nummer, inhoud, mac FROM anker ORDER BY nummer
