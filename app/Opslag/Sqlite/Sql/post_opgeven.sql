UPDATE post SET stand = @stand WHERE id = @id
