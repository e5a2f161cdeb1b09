-- Values that contradict what another office supplied: kept beside the current value until the bureau settles which one counts. And the department an account supplies for.
ALTER TABLE FactSubmission ADD Office NVARCHAR(40) NULL;

CREATE TABLE EnterpriseFactClaim (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseFactClaim PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseFactClaim_Enterprise REFERENCES Enterprise (Id),
    Metric NVARCHAR(60) NOT NULL,
    FiscalYear INT NOT NULL,
    SubmissionId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseFactClaim_Submission REFERENCES FactSubmission (Id),
    ScaledNumber BIGINT NULL,
    Word NVARCHAR(100) NULL,
    AgainstId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseFactClaim_Against REFERENCES FactSubmission (Id),
    IsTaken BIT NULL,
    SettledAt DATETIME2(3) NULL,
    SettledById UNIQUEIDENTIFIER NULL,
    SettledByName NVARCHAR(100) NULL,
    SettleReason NVARCHAR(500) NULL
);

CREATE INDEX IX_EnterpriseFactClaim_Enterprise ON EnterpriseFactClaim (EnterpriseId, Metric, FiscalYear);

CREATE TABLE SupplierDuty (
    AccountId UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_SupplierDuty PRIMARY KEY,
    Department NVARCHAR(20) NOT NULL,
    AppointedAt DATETIME2(3) NOT NULL,
    AppointedById UNIQUEIDENTIFIER NOT NULL,
    AppointedByName NVARCHAR(100) NOT NULL
);

-- Keys that may write enterprises keep supplying their figures, which is a right of its own now.
UPDATE ApiKey SET Scopes = REPLACE(Scopes, 'enterprises.write', 'enterprises.supply enterprises.write')
WHERE Scopes LIKE '%enterprises.write%' AND Scopes NOT LIKE '%enterprises.write-contacts%' AND Scopes NOT LIKE '%enterprises.supply%';
