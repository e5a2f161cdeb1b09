-- Keeps the answer of a call. @ownerId, @key: which; @body: sealed text.
UPDATE RepeatedCall
SET Status = @status, MediaType = @mediaType, Location = @location, Tag = @tag, Body = @body
WHERE OwnerId = @ownerId AND CallKey = @key;
