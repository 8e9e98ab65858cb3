SELECT id, deelnemer, inhoud, stand, pogingen, verstuurd FROM post WHERE overleg = @overleg
