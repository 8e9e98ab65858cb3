-- Which account somebody at an OpenID provider is: issuer and subject by their keyed hash, bound at the first sign-in.
CREATE TABLE koppeling (
    wie BLOB PRIMARY KEY CHECK (length(wie) = 32),
    uitgever BLOB NOT NULL CHECK (length(uitgever) = 32),
    persoon BLOB NOT NULL CHECK (length(persoon) = 16),
    UNIQUE (persoon, uitgever)
) STRICT, WITHOUT ROWID;

-- Who is opened again, or moves to another organisation, is recognised anew.
CREATE TRIGGER koppeling_gesloten AFTER UPDATE OF gesloten, organisatie ON persoon
WHEN NEW.gesloten = 1 OR NEW.organisatie IS NOT OLD.organisatie
BEGIN
    DELETE FROM koppeling WHERE persoon = NEW.id;
END;
