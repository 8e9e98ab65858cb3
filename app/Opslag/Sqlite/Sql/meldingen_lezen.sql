SELECT o.id AS overleg, b.voor, h.voor AS van, max(b.vraag) AS vraag, max(b.verplicht) AS verplicht
FROM deelname AS d
JOIN melding AS b ON b.voor = d.deelnemer
JOIN lijst AS h ON h.rij = b.lijst
JOIN lijst AS e ON e.overleg = h.overleg AND e.voor = b.voor
JOIN overleg AS o ON o.rij = h.overleg AND o.id = d.overleg
WHERE d.persoon = @persoon AND h.vernietigd IS NULL AND e.vernietigd IS NULL
GROUP BY o.rij, b.voor, h.rij
ORDER BY o.rij, h.rij
