SELECT k.hash, k.persoon
FROM passkey k
JOIN persoon p ON p.id = k.persoon
WHERE k.houder = @houder AND p.gesloten = 0
LIMIT 1
