-- What happened to an item after close (R47, R67): each step under the key of that item, so that it goes with it.
CREATE TABLE gebruik (
    rij INTEGER PRIMARY KEY,
    lijst INTEGER NOT NULL,
    item BLOB NOT NULL CHECK (length(item) = 16),
    nummer INTEGER NOT NULL,
    inhoud BLOB NOT NULL,
    UNIQUE (lijst, item, nummer)
) STRICT;
