SELECT id, gegevens, rol, organisatie AS bij, gesloten, aangemeld
FROM persoon
WHERE id IN (
    SELECT persoon FROM deelname WHERE overleg = @overleg
    UNION
    SELECT persoon FROM uitnodiging WHERE overleg = @overleg
)
