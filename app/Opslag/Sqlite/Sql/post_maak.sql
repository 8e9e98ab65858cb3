INSERT INTO post (id, uitnodiging, overleg, deelnemer, inhoud, gemaakt, volgende)
VALUES (@id, @hash, @overleg, @deelnemer, @inhoud, @nu, @nu)
