UPDATE persoon SET rol = @rol WHERE id = @id AND rol > 0
