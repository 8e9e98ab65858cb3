DELETE FROM persoon
WHERE
    id = @persoon
    AND rol = 0
    AND NOT EXISTS (SELECT 1 FROM deelname WHERE persoon = @persoon)
    AND NOT EXISTS (SELECT 1 FROM uitnodiging WHERE persoon = @persoon)
    AND NOT EXISTS (SELECT 1 FROM aanvulling WHERE persoon = @persoon)
RETURNING id
