SELECT id, kopie, gezet FROM terugzetting
