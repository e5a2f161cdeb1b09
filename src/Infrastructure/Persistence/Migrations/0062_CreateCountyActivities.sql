-- Work counties did for the listing of enterprises: mechanisms, policies, meetings, trainings, visits; counted behind the entered indicators.
CREATE TABLE CountyActivity (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_CountyActivity PRIMARY KEY,
    CountyCode NVARCHAR(6) NOT NULL,
    Kind NVARCHAR(20) NOT NULL,
    Title NVARCHAR(200) NOT NULL,
    HeldOn DATE NOT NULL,
    Document NVARCHAR(200) NOT NULL,
    Place NVARCHAR(200) NOT NULL,
    Participants NVARCHAR(500) NOT NULL,
    RecordedAt DATETIME2(3) NOT NULL,
    RecordedById UNIQUEIDENTIFIER NOT NULL,
    RecordedByName NVARCHAR(100) NOT NULL,
    SeparateReason NVARCHAR(1000) NULL,
    WithdrawnAt DATETIME2(3) NULL,
    WithdrawnById UNIQUEIDENTIFIER NULL,
    WithdrawnByName NVARCHAR(100) NULL,
    WithdrawReason NVARCHAR(1000) NULL
);

CREATE INDEX IX_CountyActivity_County ON CountyActivity (CountyCode, HeldOn);
