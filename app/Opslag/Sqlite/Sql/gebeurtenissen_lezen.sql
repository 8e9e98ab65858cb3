WITH RECURSIVE keten (rij) AS (
    SELECT laatste_gebeurtenis FROM overleg WHERE id = @id
    UNION ALL
    SELECT g.vorige FROM keten JOIN gebeurtenis AS g ON g.rij = keten.rij
)
SELECT g.nummer, g.id, g.inhoud
FROM keten
JOIN gebeurtenis AS g ON g.rij = keten.rij
ORDER BY g.nummer
