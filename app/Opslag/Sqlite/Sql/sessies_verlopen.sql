DELETE FROM sessie WHERE vervalt <= @nu
