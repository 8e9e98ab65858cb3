UPDATE uitnodiging SET beeindigd = @nu WHERE overleg = @overleg AND beeindigd IS NULL
