-- Number of matching applications. Parameters as in ListApplications.
SELECT COUNT(*)
FROM ReserveApplication a
JOIN Enterprise e ON e.Id = a.EnterpriseId
WHERE (@libraryId IS NULL OR a.LibraryId = @libraryId)
  AND (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@stage IS NULL OR a.Stage = @stage)
  AND (@countyCode IS NULL OR a.CountyCode = @countyCode)
  AND (@route IS NULL OR a.Route = @route)
  AND (@year IS NULL OR a.StartedYear = @year)
  AND ((@countyScope IS NULL OR a.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR a.EnterpriseId = @enterpriseScope)
    OR EXISTS (SELECT 1 FROM ReserveOpinion o WHERE o.ApplicationId = a.Id AND o.ReviewerId = @userId));
