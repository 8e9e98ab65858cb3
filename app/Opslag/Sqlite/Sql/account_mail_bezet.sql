SELECT EXISTS (SELECT 1 FROM persoon WHERE mail = @mail AND rol > 0 AND id <> @id)
