-- Number of matching findings. Parameters as in ListFindings.
SELECT COUNT(*)
FROM ReserveFinding f
WHERE (@libraryId IS NULL OR f.LibraryId = @libraryId)
  AND (@memberId IS NULL OR f.MemberId = @memberId)
  AND (@kind IS NULL OR f.Kind = @kind)
  AND (@stage IS NULL OR f.Stage = @stage)
  AND (@countyCode IS NULL OR f.CountyCode = @countyCode)
  AND (@countyScope IS NULL OR f.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR f.EnterpriseId = @enterpriseScope);
