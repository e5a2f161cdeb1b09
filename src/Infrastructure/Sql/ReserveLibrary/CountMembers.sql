-- Number of matching members. Parameters as in ListMembers.
SELECT COUNT(*)
FROM ReserveMember m
JOIN Enterprise e ON e.Id = m.EnterpriseId
WHERE (@libraryId IS NULL OR m.LibraryId = @libraryId)
  AND (@enterpriseId IS NULL OR m.EnterpriseId = @enterpriseId)
  AND (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@stage IS NULL OR m.Stage = @stage)
  AND (@levelId IS NULL OR m.LevelId = @levelId)
  AND (@layerId IS NULL OR m.LayerId = @layerId)
  AND (@kindId IS NULL OR m.KindId = @kindId)
  AND (@countyCode IS NULL OR m.CountyCode = @countyCode)
  AND (@promise IS NULL
    OR (@promise = 'Kept' AND m.PromiseKeptOn IS NOT NULL)
    OR (@promise = 'Overdue' AND m.Stage = 'Active' AND m.PromiseKeptOn IS NULL AND m.PromiseDueOn < @today)
    OR (@promise = 'Open' AND m.Stage = 'Active' AND m.PromiseKeptOn IS NULL AND m.PromiseDueOn >= @today))
  AND (@provincial IS NULL OR m.ProvincialStage = @provincial)
  AND (@recheckDue IS NULL OR (m.Stage = 'Active' AND m.RecheckDueOn <= @today))
  AND (@countyScope IS NULL OR m.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope);
