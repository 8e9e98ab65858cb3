UPDATE persoon SET aangemeld = @dag WHERE id = @persoon AND rol > 0
