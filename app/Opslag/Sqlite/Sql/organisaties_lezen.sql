SELECT id, soort, aanmelding, gegevens FROM organisatie
