-- One API key. @id: key.
SELECT Id, Name, Scopes, CountyCode, Addresses, CallsAMinute, RecordsADay, ExpiresOn, CreatedAt, ApprovedAt, RevokedAt, RecordsOn, RecordsUsed, Version
FROM ApiKey
WHERE Id = @id;
