INSERT INTO regel (overleg, nummer, vorige, zout, inhoud, toelichting, mac)
VALUES (@overleg, @nummer, @vorige, @zout, @inhoud, @toelichting, @mac)
