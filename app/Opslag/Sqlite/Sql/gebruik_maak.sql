INSERT INTO gebruik (lijst, item, nummer, inhoud)
VALUES (@lijst, @item, @nummer, @inhoud)
