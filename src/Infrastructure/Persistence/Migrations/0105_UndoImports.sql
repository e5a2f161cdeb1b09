-- What an import did to each enterprise, so that it can be taken back as long as nobody changed the enterprise since; and who took it back.
-- Before… columns hold identity and stage as they were; all null when the import left them alone.
ALTER TABLE ImportRun ADD UndoneAt DATETIME2(3) NULL;

ALTER TABLE ImportRun ADD UndoneById UNIQUEIDENTIFIER NULL;

ALTER TABLE ImportRun ADD UndoneByName NVARCHAR(100) NULL;

ALTER TABLE ImportRun ADD UndoReason NVARCHAR(500) NULL;

CREATE TABLE ImportEffect (
    ImportId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ImportEffect_ImportRun REFERENCES ImportRun (Id),
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    IsCreated BIT NOT NULL,
    VersionAfter INT NOT NULL,
    BeforeName NVARCHAR(200) NULL,
    BeforeFormerName NVARCHAR(200) NULL,
    BeforeCreditCode NVARCHAR(18) NULL,
    BeforeCountyCode NVARCHAR(6) NULL,
    BeforeIndustryCode NVARCHAR(5) NULL,
    BeforeCompanyForm NVARCHAR(20) NULL,
    BeforeEstablishedOn DATE NULL,
    BeforeAddress NVARCHAR(300) NULL,
    BeforeStage NVARCHAR(30) NULL,
    CONSTRAINT PK_ImportEffect PRIMARY KEY (ImportId, EnterpriseId)
);

CREATE INDEX IX_EnterpriseFact_Submission ON EnterpriseFact (SubmissionId);
