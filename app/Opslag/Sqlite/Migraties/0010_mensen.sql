-- Organisations and accounts. Names, OIN, mail domains and mail addresses are encrypted; an address is found by its keyed hash.
CREATE TABLE organisatie (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    soort TEXT NOT NULL,
    aanmelding TEXT NOT NULL,
    gegevens BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One role per person: what was 0 (guest) and 1 (regisseur) stays that.
ALTER TABLE persoon RENAME COLUMN regisseur TO rol;
ALTER TABLE persoon ADD COLUMN organisatie BLOB;
ALTER TABLE persoon ADD COLUMN mail BLOB;
ALTER TABLE persoon ADD COLUMN gesloten INTEGER NOT NULL DEFAULT 0;
ALTER TABLE persoon ADD COLUMN aangemeld INTEGER;

CREATE INDEX persoon_rol ON persoon (rol) WHERE rol > 0;

-- Only of accounts: a guest is another person in every overleg.
CREATE UNIQUE INDEX persoon_mail ON persoon (mail) WHERE mail IS NOT NULL AND rol > 0;

-- A link with which somebody comes back ends with their account.
ALTER TABLE inschrijflink ADD COLUMN persoon BLOB;

-- A role without sight of content (2 and up) never goes together with taking part (R55), whatever the program does.
CREATE TRIGGER deelname_zonder_inhoud BEFORE INSERT ON deelname
WHEN (SELECT rol FROM persoon WHERE id = NEW.persoon) >= 2
BEGIN
    SELECT RAISE(ABORT, 'een rol zonder inhoud doet niet mee');
END;

CREATE TRIGGER uitnodiging_zonder_inhoud BEFORE INSERT ON uitnodiging
WHEN (SELECT rol FROM persoon WHERE id = NEW.persoon) >= 2
BEGIN
    SELECT RAISE(ABORT, 'een rol zonder inhoud doet niet mee');
END;

CREATE TRIGGER persoon_zonder_inhoud BEFORE UPDATE OF rol ON persoon
WHEN NEW.rol >= 2 AND (
    EXISTS (SELECT 1 FROM deelname WHERE persoon = NEW.id)
    OR EXISTS (SELECT 1 FROM uitnodiging WHERE persoon = NEW.id)
)
BEGIN
    SELECT RAISE(ABORT, 'wie meedoet krijgt geen rol zonder inhoud');
END;
