DELETE FROM aanvulling
WHERE (ontbreekt = '' AND aangevuld < @aangevuld) OR gesloten < @gesloten
