-- Notes that an API key was used: when and from where, and @records more records on the day @today. @now: instant, UTC.
UPDATE ApiKey
SET LastUsedAt = @now, LastAddress = @address, RecordsUsed = IIF(RecordsOn = @today, RecordsUsed + @records, @records), RecordsOn = @today
WHERE Id = @id;
