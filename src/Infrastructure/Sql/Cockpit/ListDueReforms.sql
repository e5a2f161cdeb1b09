-- Members of libraries whose promised share reform is owed by a day, in scope. @libraries: ids; @untilOn: day, inclusive; @today: those before it are overdue;
-- @take: at most so many rows. Order: day, name, id. TotalCount and OverdueCount count every matching row.
WITH matching AS (
    SELECT m.Id, e.Name, m.CountyCode, m.PromiseDueOn AS DueOn,
        ROW_NUMBER() OVER (ORDER BY m.PromiseDueOn, e.Name, m.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount,
        SUM(CASE WHEN m.PromiseDueOn < @today THEN 1 ELSE 0 END) OVER () AS OverdueCount
    FROM ReserveMember m
    JOIN Enterprise e ON e.Id = m.EnterpriseId
    WHERE m.PromiseDueOn <= @untilOn AND m.PromiseKeptOn IS NULL AND m.Stage = 'Active' AND m.LibraryId IN @libraries
      AND (@countyScope IS NULL OR m.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope)
)
SELECT Id, Name, CountyCode, DueOn, TotalCount, OverdueCount
FROM matching
WHERE RowNumber <= @take
ORDER BY RowNumber;
