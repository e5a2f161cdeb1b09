-- Enterprises in scope.
SELECT COUNT(*)
FROM Enterprise e
WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
