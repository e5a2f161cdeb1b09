-- Studies jobs made: backtests, and lists under many other weights. The result is one JSON text in numbered parts because its length has no limit.
CREATE TABLE RankingStudy (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_RankingStudy PRIMARY KEY,
    Kind NVARCHAR(20) NOT NULL,
    Programme NVARCHAR(60) NOT NULL,
    DraftId UNIQUEIDENTIFIER NULL,
    About NVARCHAR(200) NOT NULL,
    MadeAt DATETIME2(3) NOT NULL,
    MadeById UNIQUEIDENTIFIER NOT NULL,
    MadeByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_RankingStudy_Kind ON RankingStudy (Kind, MadeAt);

CREATE TABLE RankingStudyPart (
    StudyId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_RankingStudyPart_Study REFERENCES RankingStudy (Id),
    PartNumber INT NOT NULL,
    PartText NVARCHAR(4000) NOT NULL,
    CONSTRAINT PK_RankingStudyPart PRIMARY KEY (StudyId, PartNumber)
);
