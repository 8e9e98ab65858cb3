SELECT l.rij, o.id AS overleg, l.voor, i.id AS item
FROM lijstitem AS i
JOIN lijst AS l ON l.rij = i.lijst
JOIN overleg AS o ON o.rij = l.overleg
WHERE i.vernietigd IS NOT NULL
