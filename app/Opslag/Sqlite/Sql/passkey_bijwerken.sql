UPDATE passkey SET gegevens = @gegevens WHERE hash = @hash AND persoon = @persoon
