-- Contact persons of enterprises. Numbers are sealed by the key ring, so that a look at the table does not show them.
CREATE TABLE EnterpriseContact (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseContact PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseContact_Enterprise REFERENCES Enterprise (Id),
    PersonName NVARCHAR(60) NOT NULL,
    Position NVARCHAR(60) NULL,
    SealedPhone NVARCHAR(400) NULL,
    SealedIdentityNumber NVARCHAR(400) NULL,
    Source NVARCHAR(300) NOT NULL,
    LeftOn DATE NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL,
    Version INT NOT NULL
);

CREATE INDEX IX_EnterpriseContact_Enterprise ON EnterpriseContact (EnterpriseId, LeftOn);
