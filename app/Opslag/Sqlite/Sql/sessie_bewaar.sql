INSERT INTO sessie (hash, persoon, kaartje, laatst, vervalt)
VALUES (@hash, @persoon, @kaartje, @nu, @vervalt)
ON CONFLICT (hash) DO UPDATE
SET persoon = excluded.persoon, kaartje = excluded.kaartje, laatst = excluded.laatst, vervalt = excluded.vervalt
