-- What somebody is told, for one account or for a role within a county or enterprise, and for each reader what was read. CountyCode and EnterpriseId narrow the role.
CREATE TABLE Notification (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Notification PRIMARY KEY,
    Kind NVARCHAR(40) NOT NULL,
    RoleName NVARCHAR(30) NULL,
    CountyCode NVARCHAR(6) NULL,
    EnterpriseId UNIQUEIDENTIFIER NULL CONSTRAINT FK_Notification_Enterprise REFERENCES Enterprise (Id),
    UserId UNIQUEIDENTIFIER NULL,
    Subject NVARCHAR(200) NOT NULL,
    About NVARCHAR(200) NOT NULL,
    YearOf INT NULL,
    Note NVARCHAR(500) NULL,
    RaisedAt DATETIME2(3) NOT NULL,
    RaisedById UNIQUEIDENTIFIER NULL,
    RaisedByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_Notification_Role ON Notification (RoleName, RaisedAt);

CREATE INDEX IX_Notification_User ON Notification (UserId, RaisedAt);

CREATE TABLE NotificationReading (
    NotificationId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_NotificationReading_Notification REFERENCES Notification (Id) ON DELETE CASCADE,
    UserId UNIQUEIDENTIFIER NOT NULL,
    ReadAt DATETIME2(3) NOT NULL,
    CONSTRAINT PK_NotificationReading PRIMARY KEY (NotificationId, UserId)
);
