-- One page of the accounts. @first, @last: rows from 1, inclusive; @search: LIKE pattern escaped by ! over name and display name, or null.
-- Order: user name. TotalCount counts every matching row.
WITH matching AS (
    SELECT Id, ROW_NUMBER() OVER (ORDER BY UserName) AS RowNumber, COUNT(*) OVER () AS TotalCount
    FROM UserAccount
    WHERE @search IS NULL OR UserName LIKE @search ESCAPE '!' OR DisplayName LIKE @search ESCAPE '!'
)
SELECT a.Id, a.UserName, a.DisplayName, a.RoleName, a.CountyCode, a.EnterpriseId, a.IsDisabled, a.CreatedAt, a.Version, a.IsSecondFactorOn, a.ErasedAt,
    IIF(a.PasswordHash = '', 0, 1) AS IsActivated, m.TotalCount
FROM matching m
JOIN UserAccount a ON a.Id = m.Id
WHERE m.RowNumber BETWEEN @first AND @last
ORDER BY m.RowNumber;
