UPDATE uitnodiging SET pogingen = 0 WHERE hash = @hash
