UPDATE uitnodiging SET beeindigd = @nu
WHERE overleg = @overleg AND deelnemer = @deelnemer AND beeindigd IS NULL
