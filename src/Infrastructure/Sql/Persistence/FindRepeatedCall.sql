-- A call of that caller and key. @ownerId: who calls; @key: key the caller chose.
SELECT Fingerprint, Status, MediaType, Location, Tag, Body
FROM RepeatedCall
WHERE OwnerId = @ownerId AND CallKey = @key;
