DELETE FROM passkey WHERE hash = @hash AND persoon = @persoon
