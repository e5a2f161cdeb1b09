-- Forgets notifications with who read them. @before: raised before, UTC.
DELETE FROM Notification WHERE RaisedAt < @before;
