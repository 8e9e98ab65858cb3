UPDATE overleg SET laatste_gebeurtenis = NULL WHERE id = @id
