-- Dated records about enterprises beside their figures: shareholders, certificates, financing rounds, loans, penalties, promises, services, steps on the road.
-- Kinds are policy data. A record is never changed: it is closed (a promise kept, a loan repaid) or withdrawn with a reason.
CREATE TABLE EnterpriseRecord (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseRecord PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseRecord_Enterprise REFERENCES Enterprise (Id),
    Kind NVARCHAR(40) NOT NULL,
    Title NVARCHAR(200) NOT NULL,
    HappenedOn DATE NOT NULL,
    UntilOn DATE NULL,
    Party NVARCHAR(200) NULL,
    DocumentNumber NVARCHAR(100) NULL,
    AmountFen BIGINT NULL,
    SharePpm BIGINT NULL,
    Note NVARCHAR(1000) NULL,
    Document NVARCHAR(300) NOT NULL,
    Supplier NVARCHAR(40) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL,
    ClosedOn DATE NULL,
    ClosedNote NVARCHAR(500) NULL,
    ClosedAt DATETIME2(3) NULL,
    ClosedById UNIQUEIDENTIFIER NULL,
    ClosedByName NVARCHAR(100) NULL,
    WithdrawnAt DATETIME2(3) NULL,
    WithdrawnById UNIQUEIDENTIFIER NULL,
    WithdrawnByName NVARCHAR(100) NULL,
    WithdrawReason NVARCHAR(500) NULL
);

CREATE INDEX IX_EnterpriseRecord_Enterprise ON EnterpriseRecord (EnterpriseId, HappenedOn);

CREATE INDEX IX_Enterprise_IndustryCode ON Enterprise (IndustryCode);
