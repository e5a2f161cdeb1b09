-- A view an account sees: its own, or one an account of the same role, county and enterprise shares. @userId: the account.
SELECT v.Id, v.OwnerId, v.ListName, v.Name, v.StateText, v.IsShared, v.Version, o.DisplayName AS OwnerName,
    CASE WHEN d.ViewId IS NULL THEN 0 ELSE 1 END AS IsDefault
FROM SavedView v
JOIN UserAccount o ON o.Id = v.OwnerId
JOIN UserAccount me ON me.Id = @userId
LEFT JOIN DefaultView d ON d.UserId = me.Id AND d.ViewId = v.Id
WHERE v.Id = @id
  AND (v.OwnerId = me.Id
    OR (v.IsShared = 1 AND o.RoleName = me.RoleName
      AND (o.CountyCode = me.CountyCode OR (o.CountyCode IS NULL AND me.CountyCode IS NULL))
      AND (o.EnterpriseId = me.EnterpriseId OR (o.EnterpriseId IS NULL AND me.EnterpriseId IS NULL))));
