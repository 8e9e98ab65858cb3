DELETE FROM afscherming WHERE id = @id AND persoon = @persoon
