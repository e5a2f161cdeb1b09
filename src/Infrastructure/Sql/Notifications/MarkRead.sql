-- Notes that an account read what it has not read yet. @id: this one, or null for every one; @readAt: UTC; @userId, @role, @countyScope, @enterpriseScope: the
-- reader; @since: UTC, earlier ones are left out.
INSERT INTO NotificationReading (NotificationId, UserId, ReadAt)
SELECT n.Id, @userId, @readAt
FROM Notification n
WHERE n.RaisedAt >= @since
  AND (n.RaisedById IS NULL OR n.RaisedById <> @userId)
  AND (n.UserId = @userId
    OR (n.RoleName = @role
      AND (n.CountyCode IS NULL OR n.CountyCode = @countyScope)
      AND (n.EnterpriseId IS NULL OR n.EnterpriseId = @enterpriseScope)))
  AND (@id IS NULL OR n.Id = @id)
  AND NOT EXISTS (SELECT 1 FROM NotificationReading r WHERE r.NotificationId = n.Id AND r.UserId = @userId);
