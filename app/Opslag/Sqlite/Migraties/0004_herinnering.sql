-- What remains of an overleg to look back upon (R62): day and kind in clear, the organisation of the executor encrypted. By person, for
-- who was which deelnemer is forgotten before the days have come.
CREATE TABLE herinnering (
    rij INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    overleg BLOB NOT NULL CHECK (length(overleg) = 16),
    voor BLOB NOT NULL CHECK (length(voor) = 16),
    persoon BLOB NOT NULL CHECK (length(persoon) = 16),
    gesloten INTEGER NOT NULL,
    soort INTEGER NOT NULL,
    dag INTEGER NOT NULL,
    organisatie BLOB,
    gedaan INTEGER
) STRICT;

CREATE INDEX herinnering_persoon ON herinnering (persoon);
