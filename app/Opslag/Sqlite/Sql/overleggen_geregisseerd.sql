-- Ids and kinds stand in clear in a line, so nothing is opened; 4 is destroyed. By when this person came to lead it: a later look moves nothing.
WITH RECURSIVE keten (overleg, deelnemer, rij) AS (
    SELECT d.overleg, lower(hex(d.deelnemer)), o.laatste_regel
    FROM deelname AS d
    JOIN overleg AS o ON o.id = d.overleg
    WHERE d.persoon = @persoon AND o.stand = 4
    UNION ALL
    SELECT keten.overleg, keten.deelnemer, r.vorige FROM keten JOIN regel AS r ON r.rij = keten.rij
)
SELECT keten.overleg
FROM keten
JOIN regel AS r ON r.rij = keten.rij
WHERE (instr(CAST(r.inhoud AS TEXT), '"overleg-belegd"') > 0 OR instr(CAST(r.inhoud AS TEXT), '"regisseur-benoemd"') > 0)
    AND instr(CAST(r.inhoud AS TEXT), keten.deelnemer) > 0
GROUP BY keten.overleg
ORDER BY max(r.rij) DESC
