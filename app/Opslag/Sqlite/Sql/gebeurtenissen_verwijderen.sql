WITH RECURSIVE keten (rij) AS (
    SELECT laatste_gebeurtenis FROM overleg WHERE id = @id
    UNION ALL
    SELECT g.vorige FROM keten JOIN gebeurtenis AS g ON g.rij = keten.rij
)
DELETE FROM gebeurtenis WHERE rij IN (SELECT rij FROM keten WHERE rij IS NOT NULL)
