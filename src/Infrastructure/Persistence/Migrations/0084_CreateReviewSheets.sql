-- Experts' score sheets for candidates of a draft, and the score the list counts (scaled by 10^12; null for the model alone). Points are texts
-- "criterion=points" separated by semicolons.
CREATE TABLE RankingReviewSheet (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingReviewSheet PRIMARY KEY,
    DraftId UNIQUEIDENTIFIER NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    EnterpriseName NVARCHAR(200) NOT NULL,
    ExpertId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingReviewSheet_Expert REFERENCES UserAccount (Id),
    ExpertName NVARCHAR(100) NOT NULL,
    Institution NVARCHAR(100) NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    Points NVARCHAR(2000) NOT NULL,
    ScoreE6 BIGINT NULL,
    Comment NVARCHAR(1000) NULL,
    AssignedAt DATETIME2(3) NOT NULL,
    AssignedById UNIQUEIDENTIFIER NOT NULL,
    AssignedByName NVARCHAR(100) NOT NULL,
    SubmittedAt DATETIME2(3) NULL,
    Version INT NOT NULL,
    CONSTRAINT FK_RankingReviewSheet_Candidate FOREIGN KEY (DraftId, EnterpriseId) REFERENCES RankingCandidate (DraftId, EnterpriseId),
    CONSTRAINT UX_RankingReviewSheet_Expert UNIQUE (DraftId, EnterpriseId, ExpertId)
);

CREATE INDEX IX_RankingReviewSheet_Expert ON RankingReviewSheet (ExpertId, Stage);

ALTER TABLE RankingCandidate ADD ExpertScoreE12 BIGINT NULL;
