UPDATE lijst SET geopend = @nu WHERE rij = @lijst AND geopend IS NULL
