UPDATE sessie SET hash = @hash, kaartje = @kaartje WHERE hash = @oud
