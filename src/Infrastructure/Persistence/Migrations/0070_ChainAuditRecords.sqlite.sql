-- The audit trail as a chain: positions without gaps, each record with the keyed hash over itself and the hash before it. Entries written before keep
-- an empty hash; the first hash after them covers them. AuditHead is the one row every writer takes in turn.
CREATE TABLE AuditRecord (
    Position BIGINT NOT NULL CONSTRAINT PK_AuditRecord PRIMARY KEY,
    Id UNIQUEIDENTIFIER NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    UserId UNIQUEIDENTIFIER NULL,
    UserName NVARCHAR(100) NOT NULL,
    RoleName NVARCHAR(30) NOT NULL,
    Origin NVARCHAR(60) NULL,
    Command NVARCHAR(100) NOT NULL,
    Event NVARCHAR(100) NULL,
    Subject NVARCHAR(200) NULL,
    Reason NVARCHAR(200) NULL,
    Detail TEXT NULL,
    Hash NVARCHAR(64) NOT NULL
);

CREATE INDEX IX_AuditRecord_RecordedAt ON AuditRecord (RecordedAt);

CREATE TABLE AuditHead (
    Id INT NOT NULL CONSTRAINT PK_AuditHead PRIMARY KEY,
    Position BIGINT NOT NULL,
    Hash NVARCHAR(64) NOT NULL
);

INSERT INTO AuditRecord (Position, Id, RecordedAt, UserId, UserName, RoleName, Origin, Command, Event, Subject, Reason, Detail, Hash)
SELECT ROW_NUMBER() OVER (ORDER BY RecordedAt, Id), Id, RecordedAt, UserId, UserName, RoleName, NULL, Command, Event, Subject, NULL, Detail, ''
FROM AuditEntry;

INSERT INTO AuditHead (Id, Position, Hash)
SELECT 1, COUNT(*), '' FROM AuditRecord;

DROP TABLE AuditEntry;
