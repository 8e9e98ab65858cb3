UPDATE aanvulling
SET ontbreekt = @ontbreekt, aangevuld = @aangevuld, poging = @poging
WHERE overleg = @overleg
