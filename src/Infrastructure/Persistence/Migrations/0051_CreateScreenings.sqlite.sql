-- What a screening of the library found, by day asked about. Doing the same day again changes only what changed facts or rules touch:
-- ScreeningBoard keeps the content hash of each board's rules (empty while they are being judged anew), ScreeningEnterprise the version of the
-- enterprise's facts. Outcomes: 0 not met, 1 unknown, 2 met; Route: 0 ordinary, 1 red chip, 2 weighted voting. Missing: metric names between commas.
-- Verdicts carry no key to Enterprise: reads join it for scope anyway, and a library of hundreds of thousands is written in seconds.
CREATE TABLE Screening (
    AsOf DATE NOT NULL CONSTRAINT PK_Screening PRIMARY KEY,
    RequestedBy NVARCHAR(100) NOT NULL,
    StartedAt DATETIME2(3) NOT NULL,
    FinishedAt DATETIME2(3) NULL,
    EnterpriseTotal INT NOT NULL,
    EvaluatedTotal INT NOT NULL
);

CREATE TABLE ScreeningBoard (
    AsOf DATE NOT NULL CONSTRAINT FK_ScreeningBoard_Screening REFERENCES Screening (AsOf),
    Board NVARCHAR(40) NOT NULL,
    ContentHash NVARCHAR(64) NOT NULL,
    CONSTRAINT PK_ScreeningBoard PRIMARY KEY (AsOf, Board)
);

CREATE TABLE ScreeningEnterprise (
    AsOf DATE NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    FactsVersion INT NOT NULL,
    CONSTRAINT PK_ScreeningEnterprise PRIMARY KEY (AsOf, EnterpriseId)
) WITHOUT ROWID;

CREATE TABLE ScreeningVerdict (
    AsOf DATE NOT NULL,
    Board NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    Route INT NOT NULL,
    Standards INT NOT NULL,
    Requirements INT NOT NULL,
    Outcome INT NOT NULL,
    NearestRule NVARCHAR(40) NULL,
    GapPpm BIGINT NULL,
    Missing NVARCHAR(2000) NOT NULL,
    CONSTRAINT PK_ScreeningVerdict PRIMARY KEY (AsOf, Board, EnterpriseId)
) WITHOUT ROWID;
