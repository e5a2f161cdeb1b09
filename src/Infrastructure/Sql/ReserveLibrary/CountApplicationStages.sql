-- Applications by stage. @libraryId: null for all; @countyScope, @enterpriseScope: null for no restriction; what @userId reviews is counted besides. Order: stage.
SELECT a.Stage AS Word, COUNT(*) AS Total
FROM ReserveApplication a
WHERE (@libraryId IS NULL OR a.LibraryId = @libraryId)
  AND ((@countyScope IS NULL OR a.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR a.EnterpriseId = @enterpriseScope)
        OR EXISTS (SELECT 1 FROM ReserveOpinion o WHERE o.ApplicationId = a.Id AND o.ReviewerId = @userId))
GROUP BY a.Stage
ORDER BY a.Stage;
