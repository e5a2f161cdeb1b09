-- Present contact persons in scope with their enterprises. @countyCode: of one county, null for all; @countyScope, @enterpriseScope: null for no restriction.
-- Order: enterprise, name.
SELECT c.Id, c.EnterpriseId, c.PersonName, c.Position, c.SealedPhone, c.SealedIdentityNumber, c.Source, c.LeftOn, c.RecordedAt, c.RecordedById, c.RecordedByName, c.Version,
    e.Name AS EnterpriseName, e.CountyCode
FROM EnterpriseContact c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.LeftOn IS NULL
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY e.Name, c.PersonName, c.Id;
