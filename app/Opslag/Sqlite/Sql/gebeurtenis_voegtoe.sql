INSERT INTO gebeurtenis (overleg, nummer, vorige, id, inhoud)
VALUES (@overleg, @nummer, @vorige, @id, @inhoud)
