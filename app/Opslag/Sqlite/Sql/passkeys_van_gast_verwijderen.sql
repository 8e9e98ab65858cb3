DELETE FROM passkey WHERE persoon = @persoon AND (SELECT rol FROM persoon WHERE id = @persoon) = 0
