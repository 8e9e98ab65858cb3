UPDATE installatie SET id = id
