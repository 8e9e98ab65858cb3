-- That the holder of an item asks or tells who brought it in something (R47): about which item, and for whom; never what. It goes with
-- the item, and with the list of who it is for.
CREATE TABLE melding (
    lijst INTEGER NOT NULL,
    item BLOB NOT NULL CHECK (length(item) = 16),
    voor BLOB NOT NULL CHECK (length(voor) = 16),
    vraag INTEGER NOT NULL,
    verplicht INTEGER NOT NULL,
    PRIMARY KEY (lijst, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX melding_voor ON melding (voor);

-- Reminders of who has no account of their own could be seen by nobody any more (R62), and kept their names here.
DELETE FROM herinnering WHERE persoon IN (SELECT id FROM persoon WHERE regisseur = 0);

DELETE FROM persoon
WHERE
    regisseur = 0
    AND id NOT IN (
        SELECT persoon FROM deelname
        UNION ALL
        SELECT persoon FROM uitnodiging
        UNION ALL
        SELECT persoon FROM aanvulling
    );
