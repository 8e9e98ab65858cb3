SELECT persoon FROM koppeling WHERE wie = @wie
