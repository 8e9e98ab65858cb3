SELECT id FROM installatie
