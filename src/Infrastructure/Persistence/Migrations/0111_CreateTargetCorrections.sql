-- Corrections of targets: a changed number of a county or the city, or an enterprise that counts or does not.
CREATE TABLE TargetCorrection (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_TargetCorrection PRIMARY KEY,
    Programme NVARCHAR(60) NOT NULL,
    TargetId NVARCHAR(40) NOT NULL,
    Kind NVARCHAR(20) NOT NULL,
    CountyCode NVARCHAR(6) NULL,
    NewValue INT NULL,
    EnterpriseId UNIQUEIDENTIFIER NULL CONSTRAINT FK_TargetCorrection_Enterprise REFERENCES Enterprise (Id),
    CountsOn DATE NULL,
    Reason NVARCHAR(500) NOT NULL,
    MadeAt DATETIME2(3) NOT NULL,
    MadeById UNIQUEIDENTIFIER NOT NULL,
    MadeByName NVARCHAR(100) NOT NULL,
    WithdrawnAt DATETIME2(3) NULL,
    WithdrawnById UNIQUEIDENTIFIER NULL,
    WithdrawnByName NVARCHAR(100) NULL,
    WithdrawReason NVARCHAR(500) NULL
);

CREATE UNIQUE INDEX UX_TargetCorrection_Standing ON TargetCorrection (Programme, TargetId, CountyCode, EnterpriseId) WHERE WithdrawnAt IS NULL;
