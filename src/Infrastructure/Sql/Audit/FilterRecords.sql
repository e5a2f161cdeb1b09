-- The records that fit. @from, @before: instants, UTC, the first inclusive; @user, @subject: LIKE patterns escaped by !;
-- @action: name of a command or event; null does not narrow.
-- Order: position.
SELECT Position, Id, RecordedAt, UserId, UserName, RoleName, Origin, Command, Event, Subject, Reason, Detail, Hash
FROM AuditRecord
WHERE (@from IS NULL OR RecordedAt >= @from)
    AND (@before IS NULL OR RecordedAt < @before)
    AND (@user IS NULL OR UserName LIKE @user ESCAPE '!')
    AND (@action IS NULL OR Command = @action OR Event = @action)
    AND (@subject IS NULL OR Subject LIKE @subject ESCAPE '!')
ORDER BY Position;
