-- Records of a kind that end or are due between two days and were not closed, of a city's enterprises in scope. @kind; @fromOn, @untilOn: days, inclusive; @today: those
-- before it are overdue; @cityPrefix: LIKE pattern of division codes; @take: at most so many rows. Order: day, name, id. TotalCount and OverdueCount count every matching row.
WITH matching AS (
    SELECT e.Id, e.Name, r.Title AS Detail, e.CountyCode, r.UntilOn AS DueOn,
        ROW_NUMBER() OVER (ORDER BY r.UntilOn, e.Name, r.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount,
        SUM(CASE WHEN r.UntilOn < @today THEN 1 ELSE 0 END) OVER () AS OverdueCount
    FROM EnterpriseRecord r
    JOIN Enterprise e ON e.Id = r.EnterpriseId
    WHERE r.Kind = @kind AND r.UntilOn BETWEEN @fromOn AND @untilOn AND r.ClosedOn IS NULL AND r.WithdrawnAt IS NULL
      AND e.CountyCode LIKE @cityPrefix
      AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, Name, Detail, CountyCode, DueOn, TotalCount, OverdueCount
FROM matching
WHERE RowNumber <= @take
ORDER BY RowNumber;
