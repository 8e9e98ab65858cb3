UPDATE uitnodiging SET beeindigd = @nu WHERE hash = @hash AND beeindigd IS NULL
