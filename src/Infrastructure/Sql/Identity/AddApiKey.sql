-- Adds an API key. Scopes and Addresses: words separated by blanks; ExpiresOn: last day, inclusive; CreatedAt: instant, UTC.
INSERT INTO ApiKey (Id, Name, Scopes, CountyCode, Addresses, CallsAMinute, RecordsADay, ExpiresOn, CreatedAt, RecordsUsed, Version)
VALUES (@Id, @Name, @Scopes, @CountyCode, @Addresses, @CallsAMinute, @RecordsADay, @ExpiresOn, @CreatedAt, 0, 1);
