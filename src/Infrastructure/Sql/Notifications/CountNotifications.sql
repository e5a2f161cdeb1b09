-- How many notifications an account has. @userId, @role, @countyScope, @enterpriseScope: the reader; @since: UTC, earlier ones are left out; @onlyUnread: 1 leaves
-- read ones out; @id: only this one, or null.
SELECT COUNT(*)
FROM Notification n
LEFT JOIN NotificationReading r ON r.NotificationId = n.Id AND r.UserId = @userId
WHERE n.RaisedAt >= @since
  AND (n.RaisedById IS NULL OR n.RaisedById <> @userId)
  AND (n.UserId = @userId
    OR (n.RoleName = @role
      AND (n.CountyCode IS NULL OR n.CountyCode = @countyScope)
      AND (n.EnterpriseId IS NULL OR n.EnterpriseId = @enterpriseScope)))
  AND (@onlyUnread = 0 OR r.ReadAt IS NULL)
  AND (@id IS NULL OR n.Id = @id);
