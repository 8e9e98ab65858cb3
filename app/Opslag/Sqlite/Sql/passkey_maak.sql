INSERT INTO passkey (hash, persoon, houder, gegevens)
SELECT @hash, id, @houder, @gegevens
FROM persoon
WHERE id = @persoon AND gesloten = 0 AND (SELECT COUNT(*) FROM passkey WHERE persoon = @persoon) < @hoogstens
ON CONFLICT DO NOTHING
