-- Who is opened again, or moves to another organisation, makes new passkeys: as with what binds somebody to a provider.
CREATE TRIGGER passkey_gesloten AFTER UPDATE OF gesloten, organisatie ON persoon
WHEN NEW.gesloten = 1 OR NEW.organisatie IS NOT OLD.organisatie
BEGIN
    DELETE FROM passkey WHERE persoon = NEW.id;
END;
