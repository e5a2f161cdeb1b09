-- History of imports: who sent which file when, what came of it, and what was noticed (the first findings of each code).
CREATE TABLE ImportRun (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ImportRun PRIMARY KEY,
    FileName NVARCHAR(200) NOT NULL,
    FileSha256 NVARCHAR(64) NOT NULL,
    FileBytes BIGINT NOT NULL,
    Format NVARCHAR(40) NOT NULL,
    SheetName NVARCHAR(100) NOT NULL,
    IsDryRun BIT NOT NULL,
    Outcome NVARCHAR(20) NOT NULL,
    UserId UNIQUEIDENTIFIER NULL,
    UserName NVARCHAR(100) NOT NULL,
    CountyScope NVARCHAR(6) NULL,
    SubmissionId UNIQUEIDENTIFIER NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RowTotal INT NOT NULL,
    EnterpriseTotal INT NOT NULL,
    CreatedTotal INT NOT NULL,
    UpdatedTotal INT NOT NULL,
    UnchangedTotal INT NOT NULL,
    ValueTotal INT NOT NULL,
    ErrorTotal INT NOT NULL,
    WarningTotal INT NOT NULL
);

CREATE INDEX IX_ImportRun_RecordedAt ON ImportRun (RecordedAt);

CREATE INDEX IX_ImportRun_FileSha256 ON ImportRun (FileSha256);

CREATE TABLE ImportFinding (
    ImportId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ImportFinding_ImportRun REFERENCES ImportRun (Id),
    Ordinal INT NOT NULL,
    Severity NVARCHAR(10) NOT NULL,
    Code NVARCHAR(60) NOT NULL,
    RowNumber INT NOT NULL,
    ColumnNumber INT NOT NULL,
    Message NVARCHAR(500) NOT NULL,
    CONSTRAINT PK_ImportFinding PRIMARY KEY (ImportId, Ordinal)
);
