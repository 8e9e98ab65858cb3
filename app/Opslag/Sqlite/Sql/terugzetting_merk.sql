-- In the database itself, so that it arrives with it: there is no moment at which a backup stands in place without its mark.
CREATE TABLE IF NOT EXISTS terugzetting (
    een INTEGER PRIMARY KEY CHECK (een = 1),
    id BLOB NOT NULL,
    kopie INTEGER NOT NULL,
    gezet INTEGER NOT NULL
) STRICT;

INSERT OR REPLACE INTO terugzetting (een, id, kopie, gezet) VALUES (1, @id, @kopie, @gezet)
