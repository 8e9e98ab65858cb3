-- What a spoedoverleg had left open when it ended (R63): which questions, in clear, and until when; never an answer. One row per regisseur.
CREATE TABLE aanvulling (
    rij INTEGER PRIMARY KEY,
    overleg BLOB NOT NULL CHECK (length(overleg) = 16),
    voor BLOB NOT NULL CHECK (length(voor) = 16),
    persoon BLOB NOT NULL CHECK (length(persoon) = 16),
    gesloten INTEGER NOT NULL,
    uiterlijk INTEGER NOT NULL,
    ontbreekt TEXT NOT NULL,
    aangevuld INTEGER,
    poging BLOB CHECK (poging IS NULL OR length(poging) = 16),
    UNIQUE (overleg, persoon)
) STRICT;

CREATE INDEX aanvulling_persoon ON aanvulling (persoon);
