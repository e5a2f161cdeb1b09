-- Enterprises and the log of facts about them. Current facts of an enterprise also stand as one document beside it
-- (0002), which can be rebuilt from the log.
CREATE TABLE Enterprise (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Enterprise PRIMARY KEY,
    Name NVARCHAR(200) NOT NULL,
    FormerName NVARCHAR(200) NULL,
    CreditCode NVARCHAR(18) NULL,
    CountyCode NVARCHAR(6) NULL,
    IndustryCode NVARCHAR(5) NULL,
    CompanyForm NVARCHAR(20) NULL,
    EstablishedOn DATE NULL,
    Address NVARCHAR(300) NULL,
    Stage NVARCHAR(30) NOT NULL,
    SearchText NVARCHAR(500) NOT NULL,
    LatestYear INT NULL,
    RevenueFen BIGINT NULL,
    NetProfitFen BIGINT NULL,
    Version INT NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL,
    UpdatedAt DATETIME2(3) NOT NULL
);

CREATE UNIQUE INDEX UX_Enterprise_CreditCode ON Enterprise (CreditCode) WHERE CreditCode IS NOT NULL;

CREATE INDEX IX_Enterprise_CountyCode ON Enterprise (CountyCode, Name);

CREATE INDEX IX_Enterprise_Name ON Enterprise (Name);

CREATE TABLE FactSubmission (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_FactSubmission PRIMARY KEY,
    SupplierKind NVARCHAR(20) NOT NULL,
    SupplierId UNIQUEIDENTIFIER NULL,
    SupplierName NVARCHAR(100) NOT NULL,
    Document NVARCHAR(300) NULL,
    RecordedAt DATETIME2(3) NOT NULL
);

-- A value is never overwritten: a later submission supersedes it. FiscalYear 0 stands for metrics that are not yearly.
-- A row without number and text declares the value unknown again.
CREATE TABLE EnterpriseFact (
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseFact_Enterprise REFERENCES Enterprise (Id),
    Metric NVARCHAR(60) NOT NULL,
    FiscalYear INT NOT NULL,
    SubmissionId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseFact_Submission REFERENCES FactSubmission (Id),
    ScaledNumber BIGINT NULL,
    Word NVARCHAR(100) NULL,
    SupersededById UNIQUEIDENTIFIER NULL CONSTRAINT FK_EnterpriseFact_SupersededBy REFERENCES FactSubmission (Id),
    CONSTRAINT PK_EnterpriseFact PRIMARY KEY (EnterpriseId, Metric, FiscalYear, SubmissionId)
);
