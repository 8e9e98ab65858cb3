INSERT INTO anker (nummer, inhoud, mac) VALUES (@nummer, @inhoud, @mac)
