-- A spreadsheet that was sent: its bytes are in the file store under the same id, its check and its commit are jobs, whose ids are also those of the history.
CREATE TABLE ImportUpload (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ImportUpload PRIMARY KEY,
    FileName NVARCHAR(200) NOT NULL,
    SheetName NVARCHAR(100) NULL,
    FileBytes BIGINT NOT NULL,
    OwnerId UNIQUEIDENTIFIER NOT NULL,
    SentAt DATETIME2(3) NOT NULL,
    CheckJobId UNIQUEIDENTIFIER NOT NULL,
    CommitJobId UNIQUEIDENTIFIER NULL
);

CREATE INDEX IX_ImportUpload_OwnerId ON ImportUpload (OwnerId, SentAt);

-- What a report says beside its findings, so that it can be read again: columns as understood, findings by code, the first enterprises.
CREATE TABLE ImportColumn (
    ImportId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ImportColumn_ImportRun REFERENCES ImportRun (Id),
    Ordinal INT NOT NULL,
    Letters NVARCHAR(4) NOT NULL,
    Header NVARCHAR(100) NOT NULL,
    Field NVARCHAR(40) NOT NULL,
    Metric NVARCHAR(60) NULL,
    FiscalYear INT NULL,
    UnitFactor BIGINT NULL,
    CONSTRAINT PK_ImportColumn PRIMARY KEY (ImportId, Ordinal)
);

CREATE TABLE ImportFindingCount (
    ImportId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ImportFindingCount_ImportRun REFERENCES ImportRun (Id),
    Code NVARCHAR(60) NOT NULL,
    FindingTotal INT NOT NULL,
    CONSTRAINT PK_ImportFindingCount PRIMARY KEY (ImportId, Code)
);

CREATE TABLE ImportPreview (
    ImportId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ImportPreview_ImportRun REFERENCES ImportRun (Id),
    Ordinal INT NOT NULL,
    RowNumber INT NOT NULL,
    EnterpriseName NVARCHAR(200) NOT NULL,
    CreditCode NVARCHAR(18) NULL,
    CountyCode NVARCHAR(6) NULL,
    ActionName NVARCHAR(20) NOT NULL,
    ValueTotal INT NOT NULL,
    CONSTRAINT PK_ImportPreview PRIMARY KEY (ImportId, Ordinal)
);
