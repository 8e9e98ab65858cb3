INSERT INTO installatie (een, id) VALUES (1, @id)
