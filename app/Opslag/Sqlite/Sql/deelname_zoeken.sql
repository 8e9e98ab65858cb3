SELECT deelnemer FROM deelname
WHERE persoon = @persoon AND overleg = @overleg
ORDER BY rij DESC
LIMIT 1
