-- Enterprises of a city by county and stage, in scope. @cityPrefix: LIKE pattern of division codes. Order: county, stage.
SELECT e.CountyCode, e.Stage, COUNT(*) AS Enterprises
FROM Enterprise e
WHERE e.CountyCode LIKE @cityPrefix
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
GROUP BY e.CountyCode, e.Stage
ORDER BY e.CountyCode, e.Stage;
