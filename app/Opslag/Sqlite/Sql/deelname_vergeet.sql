DELETE FROM deelname WHERE overleg = @overleg AND deelnemer = @deelnemer
