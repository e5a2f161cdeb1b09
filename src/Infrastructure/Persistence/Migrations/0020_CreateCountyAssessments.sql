-- Yearly county assessments: one run of a scheme, a report for each unit, disqualifications that outlive the year, and the published
-- document. A figure without a row is unknown. The document is text of any length, kept in numbered parts.
CREATE TABLE CountyAssessment (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_CountyAssessment PRIMARY KEY,
    SchemeId NVARCHAR(60) NOT NULL,
    AssessedYear INT NOT NULL,
    Status NVARCHAR(20) NOT NULL,
    Version INT NOT NULL,
    OpenedAt DATETIME2(3) NOT NULL,
    OpenedById UNIQUEIDENTIFIER NOT NULL,
    OpenedByName NVARCHAR(100) NOT NULL,
    SignedOffAt DATETIME2(3) NULL,
    SignedOffById UNIQUEIDENTIFIER NULL,
    SignedOffByName NVARCHAR(100) NULL,
    DocumentHash NVARCHAR(64) NULL,
    CONSTRAINT UX_CountyAssessment_SchemeYear UNIQUE (SchemeId, AssessedYear)
);

CREATE TABLE CountyAssessmentReport (
    AssessmentId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_CountyAssessmentReport_Assessment REFERENCES CountyAssessment (Id),
    UnitCode NVARCHAR(6) NOT NULL,
    Version INT NOT NULL,
    ReportedAt DATETIME2(3) NULL,
    ReportedById UNIQUEIDENTIFIER NULL,
    ReportedByName NVARCHAR(100) NULL,
    CONSTRAINT PK_CountyAssessmentReport PRIMARY KEY (AssessmentId, UnitCode)
);

CREATE TABLE CountyAssessmentFigure (
    AssessmentId UNIQUEIDENTIFIER NOT NULL,
    UnitCode NVARCHAR(6) NOT NULL,
    IndicatorId NVARCHAR(60) NOT NULL,
    Figure BIGINT NOT NULL,
    CONSTRAINT PK_CountyAssessmentFigure PRIMARY KEY (AssessmentId, UnitCode, IndicatorId),
    CONSTRAINT FK_CountyAssessmentFigure_Report FOREIGN KEY (AssessmentId, UnitCode) REFERENCES CountyAssessmentReport (AssessmentId, UnitCode)
);

CREATE TABLE CountyDisqualification (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_CountyDisqualification PRIMARY KEY,
    SchemeId NVARCHAR(60) NOT NULL,
    UnitCode NVARCHAR(6) NOT NULL,
    FirstYear INT NOT NULL,
    LastYear INT NOT NULL,
    Reason NVARCHAR(1000) NOT NULL,
    Evidence NVARCHAR(1000) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_CountyDisqualification_Scheme ON CountyDisqualification (SchemeId, UnitCode, FirstYear);

CREATE TABLE CountyAssessmentDocumentPart (
    AssessmentId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_CountyAssessmentDocumentPart_Assessment REFERENCES CountyAssessment (Id),
    PartNumber INT NOT NULL,
    PartText NVARCHAR(4000) NOT NULL,
    CONSTRAINT PK_CountyAssessmentDocumentPart PRIMARY KEY (AssessmentId, PartNumber)
);
