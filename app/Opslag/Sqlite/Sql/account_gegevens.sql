UPDATE persoon SET gegevens = @gegevens, organisatie = @bij, mail = @mail WHERE id = @id AND rol > 0
