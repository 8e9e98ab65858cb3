-- Passkeys: found by a hash of the credential id; what is kept of them is encrypted.
CREATE TABLE passkey (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    persoon BLOB NOT NULL,
    houder BLOB NOT NULL CHECK (length(houder) = 32),
    gegevens BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX passkey_persoon ON passkey (persoon);
CREATE INDEX passkey_houder ON passkey (houder);

-- A passkey never outlives its person, whatever made the person go.
CREATE TRIGGER passkey_gaat_mee AFTER DELETE ON persoon
BEGIN
    DELETE FROM passkey WHERE persoon = OLD.id;
END;

-- Who loses the access to an overleg gets a new link and code. What was made with the earlier one then opens nothing any more. An
-- account is more than one overleg: its passkeys stay.
CREATE TRIGGER passkey_nieuwe_toegang AFTER INSERT ON uitnodiging
WHEN (SELECT rol FROM persoon WHERE id = NEW.persoon) = 0
BEGIN
    DELETE FROM passkey WHERE persoon = NEW.persoon;
END;
