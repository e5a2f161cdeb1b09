-- One page of what an account was told. @userId, @role, @countyScope, @enterpriseScope: the reader; @since: UTC, earlier ones are left out; @onlyUnread: 1 leaves
-- read ones out; @first, @last: rows from 1, inclusive. Order: newest first, then id. TotalCount counts every matching row.
WITH matching AS (
    SELECT n.Id, n.Kind, n.RoleName, n.CountyCode, n.EnterpriseId, n.UserId, n.Subject, n.About, n.YearOf, n.Note, n.RaisedAt, n.RaisedById, n.RaisedByName, r.ReadAt,
        ROW_NUMBER() OVER (ORDER BY n.RaisedAt DESC, n.Id DESC) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM Notification n
    LEFT JOIN NotificationReading r ON r.NotificationId = n.Id AND r.UserId = @userId
    WHERE n.RaisedAt >= @since
      AND (n.RaisedById IS NULL OR n.RaisedById <> @userId)
      AND (n.UserId = @userId
        OR (n.RoleName = @role
          AND (n.CountyCode IS NULL OR n.CountyCode = @countyScope)
          AND (n.EnterpriseId IS NULL OR n.EnterpriseId = @enterpriseScope)))
      AND (@onlyUnread = 0 OR r.ReadAt IS NULL)
)
SELECT Id, Kind, RoleName, CountyCode, EnterpriseId, UserId, Subject, About, YearOf, Note, RaisedAt, RaisedById, RaisedByName, ReadAt, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
