-- Nothing: holds the place of a change of another part. Goes when that part comes.
SELECT 1;
