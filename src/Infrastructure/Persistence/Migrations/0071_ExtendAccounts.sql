-- Accounts with second factor and age of password; sessions, one-time links, former passwords, and the guard against guessing.
ALTER TABLE UserAccount ADD Version INT NOT NULL CONSTRAINT DF_UserAccount_Version DEFAULT 1;
ALTER TABLE UserAccount ADD SecurityStamp NVARCHAR(60) NULL;
ALTER TABLE UserAccount ADD PasswordChangedAt DATETIME2(3) NULL;
ALTER TABLE UserAccount ADD AuthenticatorKey NVARCHAR(400) NULL;
ALTER TABLE UserAccount ADD IsSecondFactorOn BIT NOT NULL CONSTRAINT DF_UserAccount_SecondFactor DEFAULT 0;
ALTER TABLE UserAccount ADD RecoveryCodeHashes NVARCHAR(1000) NULL;
ALTER TABLE UserAccount ADD LastCodeHash NVARCHAR(64) NULL;

CREATE TABLE UserSession (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_UserSession PRIMARY KEY,
    UserId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_UserSession_User REFERENCES UserAccount (Id),
    CreatedAt DATETIME2(3) NOT NULL,
    LastSeenAt DATETIME2(3) NOT NULL,
    RevokedAt DATETIME2(3) NULL,
    Origin NVARCHAR(60) NULL,
    Agent NVARCHAR(200) NULL
);

CREATE INDEX IX_UserSession_UserId ON UserSession (UserId);

-- A link is handed out once; only its hash is kept.
CREATE TABLE UserLink (
    TokenHash NVARCHAR(64) NOT NULL CONSTRAINT PK_UserLink PRIMARY KEY,
    UserId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_UserLink_User REFERENCES UserAccount (Id),
    ExpiresAt DATETIME2(3) NOT NULL
);

CREATE TABLE FormerPassword (
    UserId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_FormerPassword_User REFERENCES UserAccount (Id),
    ReplacedAt DATETIME2(3) NOT NULL,
    PasswordHash NVARCHAR(200) NOT NULL,
    CONSTRAINT PK_FormerPassword PRIMARY KEY (UserId, ReplacedAt)
);

-- Failures by who tries what: an account from unknown devices, or from one known device.
CREATE TABLE SignInGuard (
    TriedKey NVARCHAR(64) NOT NULL CONSTRAINT PK_SignInGuard PRIMARY KEY,
    Failures INT NOT NULL,
    FirstFailedAt DATETIME2(3) NOT NULL
);
