-- The views with which an account opens lists, as far as it sees them still. @userId: the account. Order: list.
SELECT d.ListName, v.Name, v.StateText
FROM DefaultView d
JOIN SavedView v ON v.Id = d.ViewId
JOIN UserAccount o ON o.Id = v.OwnerId
JOIN UserAccount me ON me.Id = d.UserId
WHERE d.UserId = @userId
  AND (v.OwnerId = me.Id
    OR (v.IsShared = 1 AND o.RoleName = me.RoleName
      AND (o.CountyCode = me.CountyCode OR (o.CountyCode IS NULL AND me.CountyCode IS NULL))
      AND (o.EnterpriseId = me.EnterpriseId OR (o.EnterpriseId IS NULL AND me.EnterpriseId IS NULL))))
ORDER BY d.ListName;
