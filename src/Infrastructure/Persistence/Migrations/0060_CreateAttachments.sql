-- Files attached to anything: kind, id and part name what they belong to. The bytes are in the file store under the same id. A row is never
-- overwritten: a later version of the series replaces it, or it is withdrawn with a reason.
CREATE TABLE Attachment (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Attachment PRIMARY KEY,
    SeriesId UNIQUEIDENTIFIER NOT NULL,
    VersionNumber INT NOT NULL,
    SubjectKind NVARCHAR(40) NOT NULL,
    SubjectId UNIQUEIDENTIFIER NOT NULL,
    SubjectPart NVARCHAR(120) NOT NULL,
    CountyCode NVARCHAR(6) NULL,
    FileName NVARCHAR(200) NOT NULL,
    FormatName NVARCHAR(10) NOT NULL,
    SizeBytes BIGINT NOT NULL,
    Sha256 NVARCHAR(64) NOT NULL,
    UploadedAt DATETIME2(3) NOT NULL,
    UploadedById UNIQUEIDENTIFIER NOT NULL,
    UploadedByName NVARCHAR(100) NOT NULL,
    WithdrawnAt DATETIME2(3) NULL,
    WithdrawnById UNIQUEIDENTIFIER NULL,
    WithdrawnByName NVARCHAR(100) NULL,
    WithdrawReason NVARCHAR(500) NULL,
    CONSTRAINT UX_Attachment_SeriesVersion UNIQUE (SeriesId, VersionNumber)
);

CREATE INDEX IX_Attachment_Subject ON Attachment (SubjectKind, SubjectId);
