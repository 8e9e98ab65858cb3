DELETE FROM deelname WHERE overleg = @overleg
