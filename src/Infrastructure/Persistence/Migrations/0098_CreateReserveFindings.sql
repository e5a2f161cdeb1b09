-- What the daily check of the members found, and what became of it.
CREATE TABLE ReserveFinding (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ReserveFinding PRIMARY KEY,
    MemberId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveFinding_Member REFERENCES ReserveMember (Id),
    LibraryId NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ReserveFinding_Enterprise REFERENCES Enterprise (Id),
    CountyCode NVARCHAR(6) NULL,
    Kind NVARCHAR(30) NOT NULL,
    Evidence NVARCHAR(500) NOT NULL,
    Source NVARCHAR(300) NOT NULL,
    FoundOn DATE NOT NULL,
    Stage NVARCHAR(20) NOT NULL,
    EndedOn DATE NULL,
    Note NVARCHAR(1000) NULL,
    Version INT NOT NULL
);

CREATE INDEX IX_ReserveFinding_Member ON ReserveFinding (MemberId, Stage);
