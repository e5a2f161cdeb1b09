-- One page of members. @search: LIKE pattern on the search text, escaped by \, or null; @pinyin: LIKE pattern on the pinyin, or null; @libraryId, @enterpriseId, @stage,
-- @levelId, @layerId, @kindId, @countyCode, @promise, @provincial: null for any; @recheckDue: null for any; @today: day; @countyScope, @enterpriseScope: null for no
-- restriction. @first, @last: rows from 1, inclusive. Order: those in the library first, then name, id.
WITH matching AS (
    SELECT m.Id, m.LibraryId, m.EnterpriseId, m.CountyCode, m.LevelId, m.LayerId, m.KindId, m.Stage, m.AdmittedOn, m.Basis, m.AdmittedAt, m.AdmittedById, m.AdmittedByName,
        m.ApplicationId, m.Officer, m.PlanText, m.PromiseDueOn, m.PromiseKeptOn, m.ProvincialStage, m.ProvincialOn, m.ProvincialDocument, m.RecheckDueOn, m.LeftOn, m.ExitId, m.ExitReason, m.Version,
        e.Name AS EnterpriseName, e.CreditCode, e.IndustryCode, e.CountyCode AS PresentCountyCode,
        ROW_NUMBER() OVER (ORDER BY CASE WHEN m.Stage = 'Active' THEN 0 ELSE 1 END, e.Name, m.Id) AS RowNumber
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
      AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope)
)
SELECT Id, LibraryId, EnterpriseId, CountyCode, LevelId, LayerId, KindId, Stage, AdmittedOn, Basis, AdmittedAt, AdmittedById, AdmittedByName, ApplicationId, Officer, PlanText,
    PromiseDueOn, PromiseKeptOn, ProvincialStage, ProvincialOn, ProvincialDocument, RecheckDueOn, LeftOn, ExitId, ExitReason, Version, EnterpriseName, CreditCode, IndustryCode,
    PresentCountyCode
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
