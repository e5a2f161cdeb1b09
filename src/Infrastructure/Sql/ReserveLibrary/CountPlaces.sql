-- Members in the library by library, place and county. @libraryId: null for all; @today: day; @countyScope, @enterpriseScope: null for no restriction.
-- Order: library, level, layer, kind, county.
SELECT m.LibraryId, m.LevelId, m.LayerId, m.KindId, m.CountyCode,
    COUNT(*) AS Total,
    COUNT(CASE WHEN m.PromiseKeptOn IS NULL AND m.PromiseDueOn < @today THEN 1 END) AS OverduePromises,
    COUNT(CASE WHEN m.ProvincialStage = 'Admitted' THEN 1 END) AS InProvincial,
    COUNT(CASE WHEN m.ProvincialStage = 'Recommended' THEN 1 END) AS Recommended,
    COUNT(CASE WHEN m.RecheckDueOn <= @today THEN 1 END) AS RechecksDue
FROM ReserveMember m
WHERE m.Stage = 'Active'
  AND (@libraryId IS NULL OR m.LibraryId = @libraryId)
  AND (@countyScope IS NULL OR m.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope)
GROUP BY m.LibraryId, m.LevelId, m.LayerId, m.KindId, m.CountyCode
ORDER BY m.LibraryId, m.LevelId, m.LayerId, m.KindId, m.CountyCode;
