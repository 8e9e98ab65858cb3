DELETE FROM afscherming WHERE vervalt < @vandaag
