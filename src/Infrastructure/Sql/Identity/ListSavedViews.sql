-- Views of a list an account sees: its own, and those accounts of the same role, county and enterprise share. @userId: the account; @listName: the list; @most: at most
-- so many. Order: the own ones first, then name, id.
WITH visible AS (
    SELECT v.Id, v.OwnerId, v.ListName, v.Name, v.StateText, v.IsShared, v.Version, o.DisplayName AS OwnerName,
        CASE WHEN d.ViewId IS NULL THEN 0 ELSE 1 END AS IsDefault,
        ROW_NUMBER() OVER (ORDER BY CASE WHEN v.OwnerId = @userId THEN 0 ELSE 1 END, v.Name, v.Id) AS RowNumber
    FROM SavedView v
    JOIN UserAccount o ON o.Id = v.OwnerId
    JOIN UserAccount me ON me.Id = @userId
    LEFT JOIN DefaultView d ON d.UserId = me.Id AND d.ViewId = v.Id
    WHERE v.ListName = @listName
      AND (v.OwnerId = me.Id
        OR (v.IsShared = 1 AND o.RoleName = me.RoleName
          AND (o.CountyCode = me.CountyCode OR (o.CountyCode IS NULL AND me.CountyCode IS NULL))
          AND (o.EnterpriseId = me.EnterpriseId OR (o.EnterpriseId IS NULL AND me.EnterpriseId IS NULL))))
)
SELECT Id, OwnerId, ListName, Name, StateText, IsShared, Version, OwnerName, IsDefault
FROM visible
WHERE RowNumber <= @most
ORDER BY RowNumber;
