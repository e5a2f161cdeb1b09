-- Forgets a call. @ownerId, @key: which.
DELETE FROM RepeatedCall
WHERE OwnerId = @ownerId AND CallKey = @key;
