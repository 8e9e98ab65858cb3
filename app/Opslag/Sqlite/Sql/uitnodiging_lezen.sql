SELECT overleg, deelnemer, persoon, zout, code, pogingen
FROM uitnodiging
WHERE hash = @hash AND beeindigd IS NULL AND vervalt > @nu
