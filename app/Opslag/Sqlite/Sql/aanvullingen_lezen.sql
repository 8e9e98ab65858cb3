SELECT overleg, voor, gesloten, uiterlijk, ontbreekt, aangevuld, poging
FROM aanvulling
WHERE persoon = @persoon
ORDER BY uiterlijk, rij
