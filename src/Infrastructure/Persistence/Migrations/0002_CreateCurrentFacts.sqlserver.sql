-- Current facts of one enterprise as one canonical JSON document: a projection of EnterpriseFact.
CREATE TABLE EnterpriseCurrentFacts (
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseCurrentFacts PRIMARY KEY
        CONSTRAINT FK_EnterpriseCurrentFacts_Enterprise REFERENCES Enterprise (Id),
    FactsJson NVARCHAR(MAX) NOT NULL
);
