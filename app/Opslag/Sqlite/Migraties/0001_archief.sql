-- Rows are only ever added at the end of each table, whatever overleg they belong to: a commit over 125 overleggen then
-- touches a handful of pages. There is no index on (overleg, nummer), which would cost a page per overleg per commit:
-- the row in `overleg` guards the number and points at the last row; each row points at the one before it.
CREATE TABLE installatie (
    een INTEGER PRIMARY KEY CHECK (een = 1),
    id BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;

CREATE TABLE overleg (
    rij INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    stand INTEGER NOT NULL DEFAULT 0 CHECK (stand BETWEEN 0 AND 4),
    versie INTEGER NOT NULL DEFAULT 0,
    laatste_gebeurtenis INTEGER,
    regels INTEGER NOT NULL DEFAULT 0,
    laatste_regel INTEGER,
    geankerd INTEGER NOT NULL DEFAULT 0,
    mac BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(mac) = 32)
) STRICT;

CREATE TABLE gebeurtenis (
    rij INTEGER PRIMARY KEY,
    overleg INTEGER NOT NULL,
    nummer INTEGER NOT NULL,
    vorige INTEGER,
    id BLOB NOT NULL CHECK (length(id) = 16),
    inhoud BLOB NOT NULL
) STRICT;

-- A line whose term has ended keeps `hash` and `mac` only: the stub that still verifies (R56).
CREATE TABLE regel (
    rij INTEGER PRIMARY KEY,
    overleg INTEGER NOT NULL,
    nummer INTEGER NOT NULL,
    vorige INTEGER,
    zout BLOB,
    inhoud BLOB,
    toelichting BLOB,
    hash BLOB,
    mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE TABLE anker (
    nummer INTEGER PRIMARY KEY,
    inhoud BLOB NOT NULL,
    mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE TABLE lijst (
    rij INTEGER PRIMARY KEY,
    overleg INTEGER NOT NULL,
    voor BLOB NOT NULL CHECK (length(voor) = 16),
    vervalt INTEGER NOT NULL,
    geopend INTEGER,
    vernietigd INTEGER,
    UNIQUE (overleg, voor)
) STRICT;

CREATE TABLE lijstitem (
    rij INTEGER PRIMARY KEY,
    lijst INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    vernietigd INTEGER,
    inhoud BLOB NOT NULL,
    UNIQUE (lijst, id)
) STRICT;
