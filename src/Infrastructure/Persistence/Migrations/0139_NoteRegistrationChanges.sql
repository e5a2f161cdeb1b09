-- Who entered or changed the registration of an enterprise, and from which document. Before… columns hold identity and stage as they were; all null for the entry itself.
-- No reference to the enterprise: what is said of one that was merged or taken back stays. Imports keep their part in ImportEffect.
CREATE TABLE EnterpriseRegistrationChange (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseRegistrationChange PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    BeforeName NVARCHAR(200) NULL,
    BeforeFormerName NVARCHAR(200) NULL,
    BeforeCreditCode NVARCHAR(18) NULL,
    BeforeCountyCode NVARCHAR(6) NULL,
    BeforeIndustryCode NVARCHAR(5) NULL,
    BeforeCompanyForm NVARCHAR(20) NULL,
    BeforeEstablishedOn DATE NULL,
    BeforeAddress NVARCHAR(300) NULL,
    BeforeStage NVARCHAR(30) NULL,
    SupplierKind NVARCHAR(20) NOT NULL,
    SupplierName NVARCHAR(100) NOT NULL,
    Document NVARCHAR(300) NULL,
    RecordedAt DATETIME2(3) NOT NULL
);

CREATE INDEX IX_EnterpriseRegistrationChange_Enterprise ON EnterpriseRegistrationChange (EnterpriseId, RecordedAt);
