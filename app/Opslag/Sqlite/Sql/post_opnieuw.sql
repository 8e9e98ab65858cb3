UPDATE post SET stand = 0, gemaakt = @nu, volgende = @nu, pogingen = 0, versie = versie + 1, inhoud = @inhoud WHERE id = @id
