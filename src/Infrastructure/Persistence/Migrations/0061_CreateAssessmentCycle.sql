-- The yearly cycle of a county assessment: stages of the year and of each report, the steps taken with what was said, objections with answers,
-- settled differences between report and records; and dated milestones of enterprises, which the records are counted from.
ALTER TABLE CountyAssessment ADD Stage NVARCHAR(20) NULL;

ALTER TABLE CountyAssessment ADD ObjectionsUntilOn DATE NULL;

UPDATE CountyAssessment SET Stage = CASE WHEN Status = 'Published' THEN 'Published' ELSE 'Reporting' END WHERE Stage IS NULL;

ALTER TABLE CountyAssessmentReport ADD Stage NVARCHAR(20) NULL;

ALTER TABLE CountyAssessmentReport ADD SubmittedAt DATETIME2(3) NULL;

ALTER TABLE CountyAssessmentReport ADD SubmittedById UNIQUEIDENTIFIER NULL;

ALTER TABLE CountyAssessmentReport ADD SubmittedByName NVARCHAR(100) NULL;

UPDATE CountyAssessmentReport SET Stage = 'Draft' WHERE Stage IS NULL;

CREATE TABLE CountyAssessmentStep (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_CountyAssessmentStep PRIMARY KEY,
    AssessmentId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_CountyAssessmentStep_Assessment REFERENCES CountyAssessment (Id),
    UnitCode NVARCHAR(6) NULL,
    IndicatorId NVARCHAR(60) NULL,
    ActionName NVARCHAR(40) NOT NULL,
    Note NVARCHAR(1000) NULL,
    TakenAt DATETIME2(3) NOT NULL,
    TakenById UNIQUEIDENTIFIER NOT NULL,
    TakenByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_CountyAssessmentStep_Assessment ON CountyAssessmentStep (AssessmentId, TakenAt);

CREATE TABLE CountyAssessmentObjection (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_CountyAssessmentObjection PRIMARY KEY,
    AssessmentId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_CountyAssessmentObjection_Assessment REFERENCES CountyAssessment (Id),
    UnitCode NVARCHAR(6) NOT NULL,
    IndicatorId NVARCHAR(60) NULL,
    Objection NVARCHAR(1000) NOT NULL,
    RaisedAt DATETIME2(3) NOT NULL,
    RaisedById UNIQUEIDENTIFIER NOT NULL,
    RaisedByName NVARCHAR(100) NOT NULL,
    IsUpheld BIT NULL,
    Answer NVARCHAR(1000) NULL,
    AnsweredAt DATETIME2(3) NULL,
    AnsweredById UNIQUEIDENTIFIER NULL,
    AnsweredByName NVARCHAR(100) NULL
);

CREATE INDEX IX_CountyAssessmentObjection_Assessment ON CountyAssessmentObjection (AssessmentId, UnitCode);

CREATE TABLE CountyAssessmentSettlement (
    AssessmentId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_CountyAssessmentSettlement_Assessment REFERENCES CountyAssessment (Id),
    UnitCode NVARCHAR(6) NOT NULL,
    IndicatorId NVARCHAR(60) NOT NULL,
    ReportedFigure BIGINT NOT NULL,
    CountedFigure BIGINT NOT NULL,
    SettledFigure BIGINT NOT NULL,
    Reason NVARCHAR(1000) NOT NULL,
    SettledAt DATETIME2(3) NOT NULL,
    SettledById UNIQUEIDENTIFIER NOT NULL,
    SettledByName NVARCHAR(100) NOT NULL,
    CONSTRAINT PK_CountyAssessmentSettlement PRIMARY KEY (AssessmentId, UnitCode, IndicatorId)
);

CREATE TABLE EnterpriseMilestone (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseMilestone PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseMilestone_Enterprise REFERENCES Enterprise (Id),
    CountyCode NVARCHAR(6) NULL,
    Kind NVARCHAR(30) NOT NULL,
    HappenedOn DATE NOT NULL,
    Document NVARCHAR(300) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL,
    WithdrawnAt DATETIME2(3) NULL,
    WithdrawnById UNIQUEIDENTIFIER NULL,
    WithdrawnByName NVARCHAR(100) NULL,
    WithdrawReason NVARCHAR(500) NULL
);

CREATE UNIQUE INDEX UX_EnterpriseMilestone_Kind ON EnterpriseMilestone (EnterpriseId, Kind) WHERE WithdrawnAt IS NULL;

CREATE INDEX IX_EnterpriseMilestone_HappenedOn ON EnterpriseMilestone (HappenedOn, CountyCode);
