SELECT post.id, post.overleg, post.deelnemer, post.inhoud, post.gemaakt, post.pogingen, post.versie
FROM post JOIN uitnodiging ON uitnodiging.hash = post.uitnodiging
WHERE post.stand = 0 AND post.volgende <= @nu AND uitnodiging.beeindigd IS NULL AND uitnodiging.vervalt > @nu
ORDER BY post.volgende
LIMIT 1
