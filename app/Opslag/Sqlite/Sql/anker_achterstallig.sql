SELECT rij FROM overleg WHERE regels > geankerd
