DELETE FROM sessie WHERE persoon = @persoon
