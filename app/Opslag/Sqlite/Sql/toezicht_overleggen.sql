-- The installation itself has the id that is all zeroes: no overleg.
SELECT o.id, o.stand, e.inhoud AS eerste, l.inhoud AS laatste
FROM overleg AS o
LEFT JOIN regel AS e ON e.overleg = o.rij AND e.nummer = 1
LEFT JOIN regel AS l ON l.rij = o.laatste_regel
WHERE
    o.id <> zeroblob(16)
    AND (@voor IS NULL OR o.rij < (SELECT rij FROM overleg WHERE id = @voor))
ORDER BY o.rij DESC
LIMIT @hoogstens
