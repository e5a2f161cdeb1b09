-- Causes of removal of enterprises listed in an edition: found in the facts or stated by an officer, then decided. They stand beside the edition, which never changes.
-- Evidence: texts "kind|id|value", each ended by a record separator. Decision and who decided it: null while the case is open or when it lapsed.
CREATE TABLE RankingRemoval (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingRemoval PRIMARY KEY,
    EditionId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingRemoval_Edition REFERENCES RankingEdition (Id),
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    EnterpriseName NVARCHAR(200) NOT NULL,
    RankNumber INT NOT NULL,
    Cause NVARCHAR(40) NOT NULL,
    Clause NVARCHAR(100) NOT NULL,
    Evidence NVARCHAR(4000) NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    FoundOn DATE NOT NULL,
    Decision NVARCHAR(1000) NULL,
    DecidedAt DATETIME2(3) NULL,
    DecidedById UNIQUEIDENTIFIER NULL,
    DecidedByName NVARCHAR(100) NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_RankingRemoval_Cause UNIQUE (EditionId, EnterpriseId, Cause)
);

CREATE INDEX IX_RankingRemoval_Enterprise ON RankingRemoval (EnterpriseId, Stage);

CREATE TABLE RankingRemovalStep (
    RemovalId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingRemovalStep_Removal REFERENCES RankingRemoval (Id),
    VersionNumber INT NOT NULL,
    ActionName NVARCHAR(40) NOT NULL,
    Note NVARCHAR(1000) NULL,
    TakenAt DATETIME2(3) NOT NULL,
    TakenById UNIQUEIDENTIFIER NOT NULL,
    TakenByName NVARCHAR(100) NOT NULL,
    CONSTRAINT PK_RankingRemovalStep PRIMARY KEY (RemovalId, VersionNumber)
);

-- The last comparison of an edition's enterprises with the facts.
CREATE TABLE RankingWatch (
    EditionId UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingWatch PRIMARY KEY CONSTRAINT FK_RankingWatch_Edition REFERENCES RankingEdition (Id),
    WatchedOn DATE NOT NULL,
    ListedCount INT NOT NULL,
    WatchedAt DATETIME2(3) NOT NULL,
    WatchedById UNIQUEIDENTIFIER NOT NULL,
    WatchedByName NVARCHAR(100) NOT NULL
);
