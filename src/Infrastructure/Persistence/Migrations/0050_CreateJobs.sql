-- Long work as rows. A worker holds a job by a lease: LeaseNumber grows with each take-over and fences off the writes of workers that lost it.
-- ActiveKey is set while a job waits or runs and empty afterwards, so that no two of the same key do so side by side.
CREATE TABLE Job (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Job PRIMARY KEY,
    Kind NVARCHAR(60) NOT NULL,
    About NVARCHAR(200) NOT NULL,
    ActiveKey NVARCHAR(200) NULL,
    State NVARCHAR(20) NOT NULL,
    DoneCount BIGINT NOT NULL,
    ExpectedCount BIGINT NULL,
    Parameters NVARCHAR(4000) NOT NULL,
    CheckpointText NVARCHAR(4000) NULL,
    ResultText NVARCHAR(4000) NULL,
    ErrorCode NVARCHAR(100) NULL,
    ErrorMessage NVARCHAR(500) NULL,
    OwnerId UNIQUEIDENTIFIER NULL,
    OwnerName NVARCHAR(100) NOT NULL,
    OwnerRole NVARCHAR(30) NOT NULL,
    OwnerCounty NVARCHAR(6) NULL,
    OwnerEnterprise UNIQUEIDENTIFIER NULL,
    LeaseNumber INT NOT NULL,
    LeaseOwner NVARCHAR(100) NULL,
    LeaseExpiresAt DATETIME2(3) NULL,
    Revision BIGINT NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL,
    StartedAt DATETIME2(3) NULL,
    FinishedAt DATETIME2(3) NULL,
    CancelRequestedAt DATETIME2(3) NULL
);

CREATE UNIQUE INDEX UX_Job_ActiveKey ON Job (ActiveKey) WHERE ActiveKey IS NOT NULL;

CREATE INDEX IX_Job_State ON Job (State, CreatedAt);

CREATE INDEX IX_Job_OwnerId ON Job (OwnerId, CreatedAt);
