INSERT INTO passkey (hash, persoon, houder, gegevens)
SELECT @hash, id, @houder, @gegevens
FROM persoon
WHERE
    id = @persoon
    AND gesloten = 0
    AND (SELECT COUNT(*) FROM passkey WHERE persoon = @persoon) < @hoogstens
    -- A guest with a link that is still to be used: who is in now may be the one whose access that link ends.
    AND NOT (
        rol = 0
        AND EXISTS (SELECT 1 FROM uitnodiging WHERE persoon = @persoon AND beeindigd IS NULL)
    )
ON CONFLICT DO NOTHING
