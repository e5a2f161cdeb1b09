-- A draft passes a review before it is published; everything done to it is a step, numbered by the version it led to, so that the steps after a
-- version are the difference to it. Drafts of before have no steps.
ALTER TABLE RankingDraft ADD Stage NVARCHAR(20) NULL;

UPDATE RankingDraft SET Stage = CASE WHEN EditionId IS NULL THEN 'Draft' ELSE 'Published' END WHERE Stage IS NULL;

CREATE TABLE RankingDraftStep (
    DraftId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingDraftStep_Draft REFERENCES RankingDraft (Id),
    VersionNumber INT NOT NULL,
    ActionName NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NULL,
    EnterpriseName NVARCHAR(200) NULL,
    Note NVARCHAR(1000) NULL,
    TakenAt DATETIME2(3) NOT NULL,
    TakenById UNIQUEIDENTIFIER NOT NULL,
    TakenByName NVARCHAR(100) NOT NULL,
    CONSTRAINT PK_RankingDraftStep PRIMARY KEY (DraftId, VersionNumber)
);
