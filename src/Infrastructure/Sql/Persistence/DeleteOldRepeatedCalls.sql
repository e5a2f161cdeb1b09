-- Forgets calls from before @before (instant, UTC).
DELETE FROM RepeatedCall
WHERE CreatedAt < @before;
