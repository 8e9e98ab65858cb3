SELECT id, overleg, voor, gesloten, soort, dag, organisatie, gedaan
FROM herinnering
WHERE persoon = @persoon AND id = @id
