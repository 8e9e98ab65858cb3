SELECT hash, persoon, gegevens FROM passkey WHERE persoon = @persoon
