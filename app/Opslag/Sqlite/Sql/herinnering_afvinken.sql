UPDATE herinnering
SET gedaan = @gedaan
WHERE id = @id
