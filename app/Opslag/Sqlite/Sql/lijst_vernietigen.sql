UPDATE lijst SET vernietigd = @nu WHERE rij = @lijst AND vernietigd IS NULL
