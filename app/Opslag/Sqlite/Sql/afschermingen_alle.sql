SELECT id, persoon, gegevens FROM afscherming
