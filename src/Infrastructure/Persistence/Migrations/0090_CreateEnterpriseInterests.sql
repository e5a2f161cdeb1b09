-- Ties between enterprises and institutions the bureau knows of: nobody of that house judges the enterprise.
CREATE TABLE EnterpriseInterest (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseInterest PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseInterest_Enterprise REFERENCES Enterprise (Id),
    Institution NVARCHAR(100) NOT NULL,
    Relation NVARCHAR(20) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL,
    CONSTRAINT UX_EnterpriseInterest_Institution UNIQUE (EnterpriseId, Institution, Relation)
);
