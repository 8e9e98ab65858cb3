DELETE FROM uitnodiging WHERE overleg = @overleg
