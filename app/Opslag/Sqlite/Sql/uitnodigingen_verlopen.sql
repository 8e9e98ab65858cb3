UPDATE uitnodiging SET beeindigd = @nu WHERE vervalt <= @nu AND beeindigd IS NULL
