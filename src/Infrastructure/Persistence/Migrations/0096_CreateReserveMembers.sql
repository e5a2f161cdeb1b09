-- Members of the resource libraries and what was done to them and to applications. LeftKey is empty while a member is in the library and its id afterwards, so that
-- an enterprise stands once in a level and may come back.
CREATE TABLE ReserveMember (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveMember PRIMARY KEY,
    LibraryId NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveMember_Enterprise REFERENCES Enterprise (Id),
    CountyCode NVARCHAR(6) NULL,
    LevelId NVARCHAR(40) NOT NULL,
    LayerId NVARCHAR(40) NULL,
    KindId NVARCHAR(40) NULL,
    Stage NVARCHAR(20) NOT NULL,
    AdmittedOn DATE NOT NULL,
    Basis NVARCHAR(500) NOT NULL,
    AdmittedAt DATETIME2(3) NOT NULL,
    AdmittedById UNIQUEIDENTIFIER NOT NULL,
    AdmittedByName NVARCHAR(100) NOT NULL,
    ApplicationId UNIQUEIDENTIFIER NULL,
    Officer NVARCHAR(50) NULL,
    PlanText NVARCHAR(500) NULL,
    PromiseDueOn DATE NULL,
    PromiseKeptOn DATE NULL,
    ProvincialStage NVARCHAR(20) NOT NULL,
    ProvincialOn DATE NULL,
    ProvincialDocument NVARCHAR(300) NULL,
    RecheckDueOn DATE NULL,
    LeftOn DATE NULL,
    ExitId NVARCHAR(40) NULL,
    ExitReason NVARCHAR(1000) NULL,
    LeftKey NVARCHAR(36) NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_ReserveMember_Place UNIQUE (LibraryId, LevelId, EnterpriseId, LeftKey)
);

CREATE INDEX IX_ReserveMember_Enterprise ON ReserveMember (EnterpriseId);

CREATE TABLE ReserveStep (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveStep PRIMARY KEY,
    SubjectId UNIQUEIDENTIFIER NOT NULL,
    ActionName NVARCHAR(40) NOT NULL,
    Note NVARCHAR(1500) NULL,
    TakenAt DATETIME2(3) NOT NULL,
    TakenById UNIQUEIDENTIFIER NOT NULL,
    TakenByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_ReserveStep_Subject ON ReserveStep (SubjectId, TakenAt);
