SELECT k.hash, k.persoon, k.gegevens
FROM passkey k
JOIN persoon p ON p.id = k.persoon
WHERE k.hash = @hash AND p.gesloten = 0
