SELECT persoon FROM (
    SELECT persoon, 0 AS rang FROM deelname WHERE overleg = @overleg AND deelnemer = @deelnemer
    UNION ALL
    SELECT persoon, 1 AS rang FROM uitnodiging WHERE overleg = @overleg AND deelnemer = @deelnemer
)
ORDER BY rang
LIMIT 1
