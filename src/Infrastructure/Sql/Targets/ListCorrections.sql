-- Corrections of a programme that stand, with the names of enterprises. @programme: policy pack; @countyScope, @enterpriseScope: numbers of the city and of the
-- caller's county, enterprises in scope; null does not restrict. Order: oldest first, then id.
SELECT c.Id, c.Programme, c.TargetId, c.Kind, c.CountyCode, c.NewValue, c.EnterpriseId, c.CountsOn, c.Reason, c.MadeAt, c.MadeById, c.MadeByName,
    e.Name AS EnterpriseName, e.CountyCode AS EnterpriseCounty
FROM TargetCorrection c
LEFT JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.Programme = @programme AND c.WithdrawnAt IS NULL
  AND (@countyScope IS NULL OR (c.EnterpriseId IS NULL AND (c.CountyCode IS NULL OR c.CountyCode = @countyScope)) OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY c.MadeAt, c.Id;
