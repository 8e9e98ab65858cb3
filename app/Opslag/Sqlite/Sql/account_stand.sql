UPDATE persoon SET gesloten = @gesloten WHERE id = @id AND rol > 0
