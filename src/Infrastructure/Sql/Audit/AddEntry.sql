-- Adds one entry to the audit trail.
INSERT INTO AuditEntry (Id, RecordedAt, UserId, UserName, RoleName, Command, Event, Subject, Detail)
VALUES (@Id, @RecordedAt, @UserId, @UserName, @RoleName, @Command, @Event, @Subject, @Detail);
