-- One page of applications. @search: LIKE pattern on the search text, escaped by \, or null; @pinyin: LIKE pattern on the pinyin, or null; @libraryId, @stage, @countyCode,
-- @route, @year: null for any; @countyScope, @enterpriseScope: null for no restriction; what @userId reviews is seen besides. @first, @last: rows from 1, inclusive.
-- Instants, UTC. Order: latest begun first, id.
WITH matching AS (
    SELECT a.Id, a.LibraryId, a.EnterpriseId, a.CountyCode, a.Route, a.Stage, a.StartedAt, a.StartedById, a.StartedByName, a.Submissions, a.SubmittedAt, a.WindowClosesOn,
        a.OpinionsDueOn, a.PrecheckOutcome, a.MemberId, a.Version, e.Name AS EnterpriseName, e.CreditCode,
        ROW_NUMBER() OVER (ORDER BY a.StartedAt DESC, a.Id) AS RowNumber
    FROM ReserveApplication a
    JOIN Enterprise e ON e.Id = a.EnterpriseId
    WHERE (@libraryId IS NULL OR a.LibraryId = @libraryId)
      AND (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
      AND (@stage IS NULL OR a.Stage = @stage)
      AND (@countyCode IS NULL OR a.CountyCode = @countyCode)
      AND (@route IS NULL OR a.Route = @route)
      AND (@year IS NULL OR a.StartedYear = @year)
      AND ((@countyScope IS NULL OR a.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR a.EnterpriseId = @enterpriseScope)
        OR EXISTS (SELECT 1 FROM ReserveOpinion o WHERE o.ApplicationId = a.Id AND o.ReviewerId = @userId))
)
SELECT Id, LibraryId, EnterpriseId, CountyCode, Route, Stage, StartedAt, StartedById, StartedByName, Submissions, SubmittedAt, WindowClosesOn, OpinionsDueOn, PrecheckOutcome,
    MemberId, Version, EnterpriseName, CreditCode
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
