-- What an office says of a registration against the value of another office, kept beside it until the bureau settles which one counts. Values as the API writes them.
-- ImportId: import it came with, which takes it along when it is taken back; null for one that was entered.
CREATE TABLE EnterpriseRegistrationClaim (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseRegistrationClaim PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseRegistrationClaim_Enterprise REFERENCES Enterprise (Id),
    Part NVARCHAR(20) NOT NULL,
    Claimed NVARCHAR(300) NULL,
    SupplierKind NVARCHAR(20) NOT NULL,
    SupplierName NVARCHAR(100) NOT NULL,
    Document NVARCHAR(300) NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    ImportId UNIQUEIDENTIFIER NULL,
    Against NVARCHAR(300) NULL,
    AgainstKind NVARCHAR(20) NOT NULL,
    AgainstName NVARCHAR(100) NOT NULL,
    AgainstDocument NVARCHAR(300) NULL,
    AgainstAt DATETIME2(3) NOT NULL,
    IsTaken BIT NULL,
    SettledAt DATETIME2(3) NULL,
    SettledById UNIQUEIDENTIFIER NULL,
    SettledByName NVARCHAR(100) NULL,
    SettleReason NVARCHAR(500) NULL
);

CREATE INDEX IX_EnterpriseRegistrationClaim_Enterprise ON EnterpriseRegistrationClaim (EnterpriseId, Part);

CREATE INDEX IX_ImportEffect_Enterprise ON ImportEffect (EnterpriseId);
