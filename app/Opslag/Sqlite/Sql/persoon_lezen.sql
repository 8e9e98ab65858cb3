SELECT id, gegevens, rol, organisatie AS bij, gesloten, aangemeld FROM persoon WHERE id = @id
