SELECT o.id AS overleg, l.voor
FROM lijst AS l
JOIN overleg AS o ON o.rij = l.overleg
WHERE l.vernietigd IS NULL AND l.vervalt <= @nu
ORDER BY l.rij
