UPDATE uitnodiging SET beeindigd = @nu WHERE beeindigd IS NULL
