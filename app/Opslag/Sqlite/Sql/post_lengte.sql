SELECT count(*) FROM post WHERE stand = 0
