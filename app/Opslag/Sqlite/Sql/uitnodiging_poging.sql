UPDATE uitnodiging SET pogingen = pogingen + 1 WHERE hash = @hash
