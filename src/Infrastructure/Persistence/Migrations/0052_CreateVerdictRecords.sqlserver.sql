-- Verdicts recorded for good: the facts they rest on as one canonical JSON document, the days, and of each rule the version, the fingerprint of its
-- text and of the answer, so that they can be computed again to the same bytes and a difference be named. Outcome: 0 not met, 1 unknown, 2 met.
CREATE TABLE VerdictRecord (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_VerdictRecord PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_VerdictRecord_Enterprise REFERENCES Enterprise (Id),
    AsOf DATE NOT NULL,
    ListingCommitteeOn DATE NULL,
    FactsJson NVARCHAR(MAX) NOT NULL,
    ContentHash NVARCHAR(64) NOT NULL,
    RecordedBy NVARCHAR(100) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL
);

CREATE INDEX IX_VerdictRecord_EnterpriseId ON VerdictRecord (EnterpriseId, RecordedAt);

CREATE TABLE VerdictRecordRule (
    RecordId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_VerdictRecordRule_Record REFERENCES VerdictRecord (Id),
    Ordinal INT NOT NULL,
    RuleId NVARCHAR(40) NOT NULL,
    EffectiveFrom DATE NOT NULL,
    RuleHash NVARCHAR(64) NOT NULL,
    AnswerHash NVARCHAR(64) NOT NULL,
    Outcome INT NOT NULL,
    CONSTRAINT PK_VerdictRecordRule PRIMARY KEY (RecordId, Ordinal)
);
