-- Keys of third-party systems. Scopes and Addresses hold words separated by blanks. Of a secret only the hash is kept; Prefix finds it.
CREATE TABLE ApiKey (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_ApiKey PRIMARY KEY,
    Name NVARCHAR(100) NOT NULL,
    Scopes NVARCHAR(1000) NOT NULL,
    CountyCode NVARCHAR(6) NULL,
    Addresses NVARCHAR(3000) NOT NULL,
    CallsAMinute INT NOT NULL,
    RecordsADay BIGINT NOT NULL,
    ExpiresOn DATE NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL,
    ApprovedAt DATETIME2(3) NULL,
    RevokedAt DATETIME2(3) NULL,
    LastUsedAt DATETIME2(3) NULL,
    LastAddress NVARCHAR(60) NULL,
    RecordsOn DATE NULL,
    RecordsUsed BIGINT NOT NULL,
    Version INT NOT NULL
);

CREATE TABLE ApiKeySecret (
    Prefix NVARCHAR(20) NOT NULL CONSTRAINT PK_ApiKeySecret PRIMARY KEY,
    KeyId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_ApiKeySecret_Key REFERENCES ApiKey (Id),
    SecretHash NVARCHAR(64) NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL,
    ValidUntil DATETIME2(3) NULL
);

CREATE INDEX IX_ApiKeySecret_KeyId ON ApiKeySecret (KeyId);
