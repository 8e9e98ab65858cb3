UPDATE overleg SET stand = @stand WHERE id = @id AND stand < @stand
