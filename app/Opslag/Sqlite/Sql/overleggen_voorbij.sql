SELECT o.id
FROM overleg AS o
WHERE
    o.stand = @vernietigd
    AND NOT EXISTS (SELECT 1 FROM lijst AS l WHERE l.overleg = o.rij AND l.vervalt > @nu)
    AND o.id IN (SELECT overleg FROM deelname UNION ALL SELECT overleg FROM uitnodiging)
