-- Calls with an Idempotency-Key and what they were answered, for a day. Body is sealed: answers may hold secrets that are shown once.
CREATE TABLE RepeatedCall (
    OwnerId UNIQUEIDENTIFIER NOT NULL,
    CallKey NVARCHAR(100) NOT NULL,
    Fingerprint NVARCHAR(64) NOT NULL,
    CreatedAt DATETIME2(3) NOT NULL,
    Status INT NULL,
    MediaType NVARCHAR(100) NULL,
    Location NVARCHAR(300) NULL,
    Tag NVARCHAR(60) NULL,
    Body NVARCHAR(MAX) NULL,
    CONSTRAINT PK_RepeatedCall PRIMARY KEY (OwnerId, CallKey)
);

CREATE INDEX IX_RepeatedCall_CreatedAt ON RepeatedCall (CreatedAt);
