SELECT DISTINCT l.rij, o.id AS overleg, l.voor
FROM lijst AS l
JOIN overleg AS o ON o.rij = l.overleg
JOIN lijstitem AS i ON i.lijst = l.rij
WHERE l.vernietigd IS NOT NULL
