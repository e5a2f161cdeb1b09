-- Every record with its hash. Order: position.
SELECT Position, Id, RecordedAt, UserId, UserName, RoleName, Origin, Command, Event, Subject, Reason, Detail, Hash
FROM AuditRecord
ORDER BY Position;
