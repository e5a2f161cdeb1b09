-- Applications to libraries on which opinions asked for are awaited by a day, in scope. @libraries: ids; @untilOn: day, inclusive; @today: those before it are overdue;
-- @take: at most so many rows. Order: day, name, id. TotalCount and OverdueCount count every matching row.
WITH matching AS (
    SELECT a.Id, e.Name, a.CountyCode, a.OpinionsDueOn AS DueOn,
        ROW_NUMBER() OVER (ORDER BY a.OpinionsDueOn, e.Name, a.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount,
        SUM(CASE WHEN a.OpinionsDueOn < @today THEN 1 ELSE 0 END) OVER () AS OverdueCount
    FROM ReserveApplication a
    JOIN Enterprise e ON e.Id = a.EnterpriseId
    WHERE a.OpinionsDueOn <= @untilOn AND a.Stage = 'Recheck' AND a.LibraryId IN @libraries
      AND (@countyScope IS NULL OR a.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR a.EnterpriseId = @enterpriseScope)
      AND EXISTS (SELECT 1 FROM ReserveOpinion o WHERE o.ApplicationId = a.Id AND o.SubmissionNumber = a.Submissions AND o.Stage = 'Waiting')
)
SELECT Id, Name, CountyCode, DueOn, TotalCount, OverdueCount
FROM matching
WHERE RowNumber <= @take
ORDER BY RowNumber;
