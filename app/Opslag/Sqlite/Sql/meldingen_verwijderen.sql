-- Of a list that is gone: what hung on it, and what waited for its owner.
DELETE FROM melding
WHERE
    lijst = @lijst
    OR (
        voor = (SELECT voor FROM lijst WHERE rij = @lijst)
        AND lijst IN (
            SELECT h.rij FROM lijst AS h JOIN lijst AS e ON e.overleg = h.overleg WHERE e.rij = @lijst
        )
    )
