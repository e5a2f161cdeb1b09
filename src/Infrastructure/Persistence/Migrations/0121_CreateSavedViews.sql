-- Views of lists kept by accounts under a name, and the view with which an account opens a list. StateText is the list's state as its address carries it.
CREATE TABLE SavedView (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_SavedView PRIMARY KEY,
    OwnerId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_SavedView_Owner REFERENCES UserAccount (Id),
    ListName NVARCHAR(60) NOT NULL,
    Name NVARCHAR(60) NOT NULL,
    StateText NVARCHAR(2000) NOT NULL,
    IsShared BIT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT UX_SavedView_Name UNIQUE (OwnerId, ListName, Name)
);

CREATE INDEX IX_SavedView_List ON SavedView (ListName, IsShared);

CREATE TABLE DefaultView (
    UserId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_DefaultView_User REFERENCES UserAccount (Id),
    ListName NVARCHAR(60) NOT NULL,
    ViewId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_DefaultView_View REFERENCES SavedView (Id) ON DELETE CASCADE,
    CONSTRAINT PK_DefaultView PRIMARY KEY (UserId, ListName)
);

CREATE INDEX IX_DefaultView_View ON DefaultView (ViewId);
