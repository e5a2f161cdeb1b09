-- One page of the records that fit. @first, @last: rows from 1, inclusive. @from, @before: instants, UTC, the first inclusive; @user, @subject: LIKE patterns escaped by !;
-- @action: name of a command or event; null does not narrow.
-- Order: newest first.
WITH matching AS (
    SELECT Position, ROW_NUMBER() OVER (ORDER BY Position DESC) AS RowNumber
    FROM AuditRecord
    WHERE (@from IS NULL OR RecordedAt >= @from)
    AND (@before IS NULL OR RecordedAt < @before)
    AND (@user IS NULL OR UserName LIKE @user ESCAPE '!')
    AND (@action IS NULL OR Command = @action OR Event = @action)
    AND (@subject IS NULL OR Subject LIKE @subject ESCAPE '!')
)
SELECT r.Position, r.Id, r.RecordedAt, r.UserId, r.UserName, r.RoleName, r.Origin, r.Command, r.Event, r.Subject, r.Reason, r.Detail, r.Hash
FROM matching m
JOIN AuditRecord r ON r.Position = m.Position
WHERE m.RowNumber BETWEEN @first AND @last
ORDER BY m.RowNumber;
