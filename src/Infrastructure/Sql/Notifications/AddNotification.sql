-- Adds a notification. @RoleName with @CountyCode or @EnterpriseId, or @UserId: whom it is for; @RaisedAt: UTC.
INSERT INTO Notification (Id, Kind, RoleName, CountyCode, EnterpriseId, UserId, Subject, About, YearOf, Note, RaisedAt, RaisedById, RaisedByName)
VALUES (@Id, @Kind, @RoleName, @CountyCode, @EnterpriseId, @UserId, @Subject, @About, @YearOf, @Note, @RaisedAt, @RaisedById, @RaisedByName);
