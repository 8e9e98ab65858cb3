SELECT id, gegevens, regisseur FROM persoon WHERE regisseur = 1
