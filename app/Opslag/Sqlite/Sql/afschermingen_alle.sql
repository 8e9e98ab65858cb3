SELECT id, persoon, een, ander, gegevens, vervalt FROM afscherming
