-- A year's call for candidates: the campaign, the enterprises named with their sources, and what was done. A nomination keeps name, code and county as they
-- were when it was named. A draft may take its candidates from a campaign.
CREATE TABLE RankingCampaign (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingCampaign PRIMARY KEY,
    Programme NVARCHAR(60) NOT NULL,
    ListYear INT NOT NULL,
    Title NVARCHAR(100) NOT NULL,
    OpensOn DATE NOT NULL,
    ClosesOn DATE NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    OpenedAt DATETIME2(3) NOT NULL,
    OpenedById UNIQUEIDENTIFIER NOT NULL,
    OpenedByName NVARCHAR(100) NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_RankingCampaign_Year UNIQUE (Programme, ListYear)
);

CREATE TABLE RankingNomination (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingNomination PRIMARY KEY,
    CampaignId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingNomination_Campaign REFERENCES RankingCampaign (Id),
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingNomination_Enterprise REFERENCES Enterprise (Id),
    EnterpriseName NVARCHAR(200) NOT NULL,
    CreditCode NVARCHAR(18) NULL,
    CountyCode NVARCHAR(6) NULL,
    SearchText NVARCHAR(500) NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    EntryOutcome NVARCHAR(20) NOT NULL,
    CheckedOn DATE NOT NULL,
    StartedAt DATETIME2(3) NOT NULL,
    StartedById UNIQUEIDENTIFIER NOT NULL,
    StartedByName NVARCHAR(100) NOT NULL,
    SubmittedAt DATETIME2(3) NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_RankingNomination_Enterprise UNIQUE (CampaignId, EnterpriseId)
);

CREATE INDEX IX_RankingNomination_Name ON RankingNomination (CampaignId, EnterpriseName, Id);

CREATE TABLE RankingNominationSource (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingNominationSource PRIMARY KEY,
    NominationId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingNominationSource_Nomination REFERENCES RankingNomination (Id),
    SourceId NVARCHAR(60) NOT NULL,
    Nominator NVARCHAR(20) NOT NULL,
    Detail NVARCHAR(500) NOT NULL,
    NamedAt DATETIME2(3) NOT NULL,
    NamedById UNIQUEIDENTIFIER NOT NULL,
    NamedByName NVARCHAR(100) NOT NULL,
    CONSTRAINT UX_RankingNominationSource_NamedBy UNIQUE (NominationId, SourceId, NamedById)
);

CREATE TABLE RankingCampaignStep (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingCampaignStep PRIMARY KEY,
    CampaignId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingCampaignStep_Campaign REFERENCES RankingCampaign (Id),
    NominationId UNIQUEIDENTIFIER NULL,
    ActionName NVARCHAR(40) NOT NULL,
    Note NVARCHAR(1000) NULL,
    TakenAt DATETIME2(3) NOT NULL,
    TakenById UNIQUEIDENTIFIER NOT NULL,
    TakenByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_RankingCampaignStep_Nomination ON RankingCampaignStep (CampaignId, NominationId, TakenAt);

ALTER TABLE RankingDraft ADD CampaignId UNIQUEIDENTIFIER NULL;
