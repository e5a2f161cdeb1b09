-- Ranked lists: a draft keeps every candidate as it stood (outcome of each condition, raw values) and where it ended up; an edition is a
-- published draft. Candidates have no key to Enterprise: a list must stay what it was whatever happens to the register.
-- Scores are scaled by 10^12. Values are texts of exact decimals in the order of the model's indicators, an empty place for unknown.
CREATE TABLE RankingDraft (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingDraft PRIMARY KEY,
    Programme NVARCHAR(60) NOT NULL,
    ListYear INT NOT NULL,
    AsOf DATE NOT NULL,
    Title NVARCHAR(100) NOT NULL,
    DrawnUpBy NVARCHAR(100) NOT NULL,
    DrawnUpAt DATETIME2(3) NOT NULL,
    UnusedIndicators NVARCHAR(4000) NOT NULL,
    CandidateCount INT NOT NULL,
    RankedCount INT NOT NULL,
    PriorityCount INT NOT NULL,
    TopCount INT NOT NULL,
    ReserveCount INT NOT NULL,
    EditionId UNIQUEIDENTIFIER NULL,
    Version INT NOT NULL
);

CREATE INDEX IX_RankingDraft_DrawnUpAt ON RankingDraft (DrawnUpAt);

-- The model in words and rules as one JSON text, in numbered parts because its length has no limit.
CREATE TABLE RankingModelPart (
    DraftId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingModelPart_Draft REFERENCES RankingDraft (Id),
    PartNumber INT NOT NULL,
    PartText NVARCHAR(4000) NOT NULL,
    CONSTRAINT PK_RankingModelPart PRIMARY KEY (DraftId, PartNumber)
);

CREATE TABLE RankingCandidate (
    DraftId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingCandidate_Draft REFERENCES RankingDraft (Id),
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    Name NVARCHAR(200) NOT NULL,
    CreditCode NVARCHAR(18) NULL,
    CountyCode NVARCHAR(6) NULL,
    SearchText NVARCHAR(500) NOT NULL,
    EntryOutcomes NVARCHAR(100) NOT NULL,
    PriorityOutcomes NVARCHAR(100) NOT NULL,
    RawValues NVARCHAR(4000) NOT NULL,
    Place INT NOT NULL,
    Outcome NVARCHAR(20) NOT NULL,
    RankNumber INT NULL,
    ComputedScoreE12 BIGINT NULL,
    ScoreE12 BIGINT NULL,
    IsPriority BIT NOT NULL,
    Reasons NVARCHAR(2000) NOT NULL,
    NormalisedValues NVARCHAR(4000) NOT NULL,
    CONSTRAINT PK_RankingCandidate PRIMARY KEY (DraftId, EnterpriseId)
);

CREATE INDEX IX_RankingCandidate_Place ON RankingCandidate (DraftId, Place);

CREATE TABLE RankingAdjustment (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingAdjustment PRIMARY KEY,
    DraftId UNIQUEIDENTIFIER NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    Kind NVARCHAR(20) NOT NULL,
    PointsE2 BIGINT NOT NULL,
    Reason NVARCHAR(500) NOT NULL,
    DecidedBy NVARCHAR(100) NOT NULL,
    DecidedAt DATETIME2(3) NOT NULL,
    CONSTRAINT FK_RankingAdjustment_Candidate FOREIGN KEY (DraftId, EnterpriseId) REFERENCES RankingCandidate (DraftId, EnterpriseId),
    CONSTRAINT UX_RankingAdjustment_Kind UNIQUE (DraftId, EnterpriseId, Kind)
);

CREATE TABLE RankingEdition (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingEdition PRIMARY KEY,
    DraftId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingEdition_Draft REFERENCES RankingDraft (Id),
    Programme NVARCHAR(60) NOT NULL,
    ListYear INT NOT NULL,
    Number INT NOT NULL,
    EditionNumber NVARCHAR(100) NOT NULL,
    AsOf DATE NOT NULL,
    ModelId NVARCHAR(60) NOT NULL,
    PolicyVersion NVARCHAR(60) NOT NULL,
    PolicyHash NVARCHAR(64) NOT NULL,
    Title NVARCHAR(100) NOT NULL,
    PublishedBy NVARCHAR(100) NOT NULL,
    PublishedAt DATETIME2(3) NOT NULL,
    InputsHash NVARCHAR(64) NOT NULL,
    ContentHash NVARCHAR(64) NOT NULL,
    TopCount INT NOT NULL,
    ReserveCount INT NOT NULL,
    CONSTRAINT UX_RankingEdition_Draft UNIQUE (DraftId),
    CONSTRAINT UX_RankingEdition_Number UNIQUE (Programme, ListYear, Number),
    CONSTRAINT UX_RankingEdition_EditionNumber UNIQUE (EditionNumber)
);
