SELECT EXISTS (SELECT 1 FROM deelname WHERE persoon = @id)
    OR EXISTS (SELECT 1 FROM uitnodiging WHERE persoon = @id)
    OR EXISTS (SELECT 1 FROM herinnering WHERE persoon = @id)
    OR EXISTS (SELECT 1 FROM aanvulling WHERE persoon = @id)
