SELECT stand, versie FROM overleg WHERE id = @id
