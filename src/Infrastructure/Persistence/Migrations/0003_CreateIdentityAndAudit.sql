-- Accounts, the keys that protect their cookies, and the audit trail.
CREATE TABLE UserAccount (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_UserAccount PRIMARY KEY,
    UserName NVARCHAR(60) NOT NULL,
    DisplayName NVARCHAR(100) NOT NULL,
    PasswordHash NVARCHAR(200) NOT NULL,
    RoleName NVARCHAR(30) NOT NULL,
    CountyCode NVARCHAR(6) NULL,
    EnterpriseId UNIQUEIDENTIFIER NULL CONSTRAINT FK_UserAccount_Enterprise REFERENCES Enterprise (Id),
    IsDisabled BIT NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL
);

CREATE UNIQUE INDEX UX_UserAccount_UserName ON UserAccount (UserName);

CREATE TABLE DataProtectionKey (
    Name NVARCHAR(200) NOT NULL CONSTRAINT PK_DataProtectionKey PRIMARY KEY,
    Xml NVARCHAR(4000) NOT NULL
);

CREATE TABLE AuditEntry (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_AuditEntry PRIMARY KEY,
    RecordedAt DATETIME2(3) NOT NULL,
    UserId UNIQUEIDENTIFIER NULL,
    UserName NVARCHAR(100) NOT NULL,
    RoleName NVARCHAR(30) NOT NULL,
    Command NVARCHAR(100) NOT NULL,
    Event NVARCHAR(100) NULL,
    Subject NVARCHAR(200) NULL,
    Detail NVARCHAR(4000) NULL
);

CREATE INDEX IX_AuditEntry_RecordedAt ON AuditEntry (RecordedAt);
