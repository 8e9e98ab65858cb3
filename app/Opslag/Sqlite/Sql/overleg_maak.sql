INSERT INTO overleg (id) VALUES (@id)
