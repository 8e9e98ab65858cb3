SELECT persoon, overleg, deelnemer FROM deelname WHERE persoon = @persoon ORDER BY rij
