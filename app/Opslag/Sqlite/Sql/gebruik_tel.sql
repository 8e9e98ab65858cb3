SELECT
    (SELECT count(*) FROM gebruik AS g WHERE g.lijst = i.lijst AND g.item = i.id)
FROM lijstitem AS i
WHERE i.lijst = @lijst AND i.id = @item AND i.vernietigd IS NULL
