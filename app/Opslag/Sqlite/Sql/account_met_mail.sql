SELECT id, gegevens, rol, organisatie AS bij, gesloten, aangemeld FROM persoon WHERE mail = @mail AND rol > 0
