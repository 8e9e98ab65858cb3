SELECT g.item, g.nummer, g.inhoud
FROM gebruik AS g
JOIN lijst AS l ON l.rij = g.lijst
JOIN overleg AS o ON o.rij = l.overleg
WHERE o.id = @overleg AND l.voor = @voor AND l.vernietigd IS NULL
ORDER BY g.item, g.nummer
