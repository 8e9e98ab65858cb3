SELECT i.id, i.inhoud
FROM lijstitem AS i
JOIN lijst AS l ON l.rij = i.lijst
JOIN overleg AS o ON o.rij = l.overleg
WHERE o.id = @overleg AND l.voor = @voor AND l.vernietigd IS NULL AND i.vernietigd IS NULL
ORDER BY i.rij
