-- Who is shielded from whom stands here as keyed hashes only; the names are encrypted, for who recorded them (R65).
CREATE TABLE afscherming (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    persoon BLOB NOT NULL,
    een BLOB NOT NULL CHECK (length(een) = 32),
    ander BLOB NOT NULL CHECK (length(ander) = 32),
    gegevens BLOB NOT NULL,
    vervalt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX afscherming_van ON afscherming (persoon);
