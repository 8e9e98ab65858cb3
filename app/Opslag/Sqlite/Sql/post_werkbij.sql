UPDATE post SET stand = @stand, volgende = @volgende, verstuurd = @verstuurd, inhoud = @inhoud, pogingen = pogingen + 1
WHERE id = @id AND versie = @versie
