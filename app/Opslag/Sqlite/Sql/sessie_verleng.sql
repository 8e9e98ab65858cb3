UPDATE sessie SET laatst = @nu, vervalt = @vervalt WHERE hash = @hash
