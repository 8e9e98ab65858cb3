SELECT post.id, post.inhoud
FROM post JOIN uitnodiging ON uitnodiging.hash = post.uitnodiging
WHERE uitnodiging.hash = @hash AND uitnodiging.beeindigd IS NULL AND uitnodiging.vervalt > @nu
