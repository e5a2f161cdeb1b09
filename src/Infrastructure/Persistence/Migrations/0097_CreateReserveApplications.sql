-- Applications to the libraries: answers, what was handed in each time, opinions of the recheck, windows besides the pack's, notices. OpenKey is empty while an
-- application is under way and its id afterwards, so that an enterprise has one at a time.
CREATE TABLE ReserveApplication (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveApplication PRIMARY KEY,
    LibraryId NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveApplication_Enterprise REFERENCES Enterprise (Id),
    CountyCode NVARCHAR(6) NULL,
    Route NVARCHAR(20) NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    StartedAt DATETIME2(3) NOT NULL,
    StartedById UNIQUEIDENTIFIER NOT NULL,
    StartedByName NVARCHAR(100) NOT NULL,
    StartedYear INT NOT NULL,
    Submissions INT NOT NULL,
    SubmittedAt DATETIME2(3) NULL,
    WindowClosesOn DATE NULL,
    OpinionsDueOn DATE NULL,
    PrecheckOutcome NVARCHAR(20) NOT NULL,
    MemberId UNIQUEIDENTIFIER NULL,
    OpenKey NVARCHAR(36) NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_ReserveApplication_Open UNIQUE (LibraryId, EnterpriseId, OpenKey)
);

CREATE INDEX IX_ReserveApplication_Started ON ReserveApplication (LibraryId, StartedAt, Id);

CREATE TABLE ReserveAnswer (
    ApplicationId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveAnswer_Application REFERENCES ReserveApplication (Id),
    FieldId NVARCHAR(40) NOT NULL,
    Answer NVARCHAR(1000) NOT NULL,
    CONSTRAINT PK_ReserveAnswer PRIMARY KEY (ApplicationId, FieldId)
);

CREATE TABLE ReserveSubmissionItem (
    ApplicationId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveSubmissionItem_Application REFERENCES ReserveApplication (Id),
    SubmissionNumber INT NOT NULL,
    ItemKey NVARCHAR(60) NOT NULL,
    Position INT NOT NULL,
    Part NVARCHAR(60) NOT NULL,
    ItemText NVARCHAR(1000) NOT NULL,
    AttachmentId UNIQUEIDENTIFIER NULL,
    Sha256 NVARCHAR(64) NULL,
    CONSTRAINT PK_ReserveSubmissionItem PRIMARY KEY (ApplicationId, SubmissionNumber, ItemKey)
);

CREATE TABLE ReserveOpinion (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveOpinion PRIMARY KEY,
    ApplicationId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveOpinion_Application REFERENCES ReserveApplication (Id),
    SubmissionNumber INT NOT NULL,
    ReviewerId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveOpinion_Reviewer REFERENCES UserAccount (Id),
    ReviewerName NVARCHAR(100) NOT NULL,
    FieldId NVARCHAR(40) NULL,
    Stage NVARCHAR(20) NOT NULL,
    Verdict NVARCHAR(20) NULL,
    OpinionText NVARCHAR(2000) NULL,
    AssignedAt DATETIME2(3) NOT NULL,
    AssignedById UNIQUEIDENTIFIER NOT NULL,
    AssignedByName NVARCHAR(100) NOT NULL,
    AnsweredAt DATETIME2(3) NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_ReserveOpinion_Reviewer UNIQUE (ApplicationId, SubmissionNumber, ReviewerId)
);

CREATE INDEX IX_ReserveOpinion_Reviewer ON ReserveOpinion (ReviewerId, Stage);

CREATE TABLE ReserveWindow (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveWindow PRIMARY KEY,
    LibraryId NVARCHAR(40) NOT NULL,
    OpensOn DATE NOT NULL,
    ClosesOn DATE NOT NULL,
    Reason NVARCHAR(500) NOT NULL,
    OpenedAt DATETIME2(3) NOT NULL,
    OpenedById UNIQUEIDENTIFIER NOT NULL,
    OpenedByName NVARCHAR(100) NOT NULL
);

CREATE TABLE ReserveNotice (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveNotice PRIMARY KEY,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveNotice_Enterprise REFERENCES Enterprise (Id),
    CountyCode NVARCHAR(6) NULL,
    SubjectId UNIQUEIDENTIFIER NOT NULL,
    LibraryId NVARCHAR(40) NOT NULL,
    EventName NVARCHAR(40) NOT NULL,
    NoticeText NVARCHAR(1500) NOT NULL,
    IssuedAt DATETIME2(3) NOT NULL,
    IssuedById UNIQUEIDENTIFIER NOT NULL,
    IssuedByName NVARCHAR(100) NOT NULL,
    ReadAt DATETIME2(3) NULL
);

CREATE INDEX IX_ReserveNotice_Enterprise ON ReserveNotice (EnterpriseId, IssuedAt);
