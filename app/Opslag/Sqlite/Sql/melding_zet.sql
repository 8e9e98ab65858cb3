-- Only for who still has a list: afterwards they are not reached here any more.
INSERT INTO melding (lijst, item, voor, vraag, verplicht)
SELECT h.rij, @item, e.voor, @vraag, @verplicht
FROM lijst AS h
JOIN lijst AS e ON e.overleg = h.overleg AND e.voor = @voor AND e.vernietigd IS NULL
WHERE h.rij = @lijst
ON CONFLICT (lijst, item) DO UPDATE SET vraag = excluded.vraag, verplicht = excluded.verplicht
