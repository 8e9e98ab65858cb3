SELECT zout, code, pogingen FROM uitnodiging WHERE hash = @hash AND beeindigd IS NOT NULL
