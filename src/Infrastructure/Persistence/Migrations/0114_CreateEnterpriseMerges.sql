-- What an enterprise that was merged into another one held, beside the note that it left the register (EnterpriseRemoval); and pairs an officer found to be two enterprises.
-- Identity columns as they were. Counts: values taken over as they are, values that contradict the survivor's, other rows that moved.
CREATE TABLE EnterpriseMerge (
    AbsorbedId UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseMerge PRIMARY KEY,
    SurvivorId UNIQUEIDENTIFIER NOT NULL,
    FormerName NVARCHAR(200) NULL,
    IndustryCode NVARCHAR(5) NULL,
    CompanyForm NVARCHAR(20) NULL,
    EstablishedOn DATE NULL,
    Address NVARCHAR(300) NULL,
    Stage NVARCHAR(30) NOT NULL,
    ValueTotal INT NOT NULL,
    ContradictionTotal INT NOT NULL,
    MovedTotal INT NOT NULL
);

CREATE INDEX IX_EnterpriseMerge_Survivor ON EnterpriseMerge (SurvivorId);

-- FirstId sorts before SecondId as text, so that a pair stands once.
CREATE TABLE EnterpriseDistinction (
    FirstId UNIQUEIDENTIFIER NOT NULL,
    SecondId UNIQUEIDENTIFIER NOT NULL,
    Reason NVARCHAR(500) NOT NULL,
    NotedAt DATETIME2(3) NOT NULL,
    NotedById UNIQUEIDENTIFIER NOT NULL,
    NotedByName NVARCHAR(100) NOT NULL,
    CONSTRAINT PK_EnterpriseDistinction PRIMARY KEY (FirstId, SecondId)
);
