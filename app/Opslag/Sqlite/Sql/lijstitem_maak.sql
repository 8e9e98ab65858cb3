INSERT INTO lijstitem (lijst, id, inhoud) VALUES (@lijst, @id, @inhoud)
