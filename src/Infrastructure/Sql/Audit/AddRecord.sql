-- Adds a record at the end of the trail. @Position: the one reserved for it; @Hash: keyed hash over it and the hash before.
INSERT INTO AuditRecord (Position, Id, RecordedAt, UserId, UserName, RoleName, Origin, Command, Event, Subject, Reason, Detail, Hash)
VALUES (@Position, @Id, @RecordedAt, @UserId, @UserName, @RoleName, @Origin, @Command, @Event, @Subject, @Reason, @Detail, @Hash);
