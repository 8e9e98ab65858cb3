SELECT persoon FROM deelname WHERE overleg = @overleg
UNION
SELECT persoon FROM uitnodiging WHERE overleg = @overleg
