-- Invitations that go by mail, one row per invitation that is open. Address and message are encrypted; the message goes once it is sent.
CREATE TABLE post (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    uitnodiging BLOB NOT NULL UNIQUE CHECK (length(uitnodiging) = 32),
    overleg BLOB NOT NULL CHECK (length(overleg) = 16),
    deelnemer BLOB NOT NULL CHECK (length(deelnemer) = 16),
    inhoud BLOB NOT NULL,
    stand INTEGER NOT NULL DEFAULT 0,
    gemaakt INTEGER NOT NULL,
    volgende INTEGER NOT NULL,
    pogingen INTEGER NOT NULL DEFAULT 0,
    versie INTEGER NOT NULL DEFAULT 0,
    verstuurd INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX post_van ON post (overleg, deelnemer);

CREATE INDEX post_volgende ON post (stand, volgende);

-- Whatever ends an invitation ends its mail, in the same transaction: used, withdrawn, expired, replaced, or the overleg is over (R01, R09).
CREATE TRIGGER post_beeindigd AFTER UPDATE OF beeindigd ON uitnodiging WHEN NEW.beeindigd IS NOT NULL
BEGIN
    DELETE FROM post WHERE uitnodiging = NEW.hash;
END;

CREATE TRIGGER post_vergeten AFTER DELETE ON uitnodiging
BEGIN
    DELETE FROM post WHERE uitnodiging = OLD.hash;
END;
