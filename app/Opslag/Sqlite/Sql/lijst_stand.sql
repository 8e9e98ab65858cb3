SELECT l.rij, l.vervalt, l.geopend, l.vernietigd
FROM lijst AS l
JOIN overleg AS o ON o.rij = l.overleg
WHERE o.id = @overleg AND l.voor = @voor
