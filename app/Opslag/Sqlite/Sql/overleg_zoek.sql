SELECT rij FROM overleg WHERE id = @id
