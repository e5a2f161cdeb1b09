-- Contact persons of an enterprise in scope. @enterpriseId; @id: one of them, null for all; @countyScope, @enterpriseScope: null for no restriction.
-- Order: present ones first, name.
SELECT c.Id, c.EnterpriseId, c.PersonName, c.Position, c.SealedPhone, c.SealedIdentityNumber, c.Source, c.LeftOn, c.RecordedAt, c.RecordedById, c.RecordedByName, c.Version
FROM EnterpriseContact c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.EnterpriseId = @enterpriseId
  AND (@id IS NULL OR c.Id = @id)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY CASE WHEN c.LeftOn IS NULL THEN 0 ELSE 1 END, c.PersonName, c.Id;
