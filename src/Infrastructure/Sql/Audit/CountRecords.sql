-- How many records fit. @from, @before: instants, UTC, the first inclusive; @user, @subject: LIKE patterns escaped by !;
-- @action: name of a command or event; null does not narrow.
SELECT COUNT(*) AS Total
FROM AuditRecord
WHERE (@from IS NULL OR RecordedAt >= @from)
    AND (@before IS NULL OR RecordedAt < @before)
    AND (@user IS NULL OR UserName LIKE @user ESCAPE '!')
    AND (@action IS NULL OR Command = @action OR Event = @action)
    AND (@subject IS NULL OR Subject LIKE @subject ESCAPE '!');
