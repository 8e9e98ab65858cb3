SELECT EXISTS (SELECT 1 FROM persoon WHERE regisseur = 1)
