SELECT overleg, nummer, zout, inhoud, toelichting, hash, mac
FROM regel
ORDER BY rij
