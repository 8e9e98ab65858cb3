WITH RECURSIVE keten (rij) AS (
    SELECT laatste_regel FROM overleg WHERE id = @id
    UNION ALL
    SELECT r.vorige FROM keten JOIN regel AS r ON r.rij = keten.rij
)
SELECT r.nummer, r.zout, r.inhoud, r.toelichting
FROM keten
JOIN regel AS r ON r.rij = keten.rij
ORDER BY r.nummer
