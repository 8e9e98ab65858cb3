SELECT id, gegevens, regisseur FROM persoon WHERE id = @id
