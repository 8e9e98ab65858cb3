SELECT id, stand, versie FROM overleg WHERE id <> zeroblob(16) ORDER BY rij
