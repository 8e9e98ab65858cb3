CREATE TABLE persoon (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    gegevens BLOB NOT NULL,
    regisseur INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inschrijflink (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    gegevens BLOB NOT NULL,
    vervalt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE uitnodiging (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    overleg BLOB NOT NULL,
    deelnemer BLOB NOT NULL,
    persoon BLOB NOT NULL,
    zout BLOB NOT NULL,
    code BLOB NOT NULL,
    pogingen INTEGER NOT NULL DEFAULT 0,
    vervalt INTEGER NOT NULL,
    beeindigd INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX uitnodiging_van ON uitnodiging (overleg, deelnemer);

CREATE INDEX uitnodiging_persoon ON uitnodiging (persoon);

CREATE TABLE deelname (
    rij INTEGER PRIMARY KEY,
    persoon BLOB NOT NULL,
    overleg BLOB NOT NULL,
    deelnemer BLOB NOT NULL,
    UNIQUE (persoon, overleg, deelnemer)
) STRICT;

CREATE INDEX deelname_van ON deelname (overleg, deelnemer);

CREATE TABLE sessie (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    persoon BLOB NOT NULL,
    kaartje BLOB NOT NULL,
    laatst INTEGER NOT NULL,
    vervalt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessie_persoon ON sessie (persoon);
