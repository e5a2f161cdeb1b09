-- One finding in scope. @findingId; @countyScope, @enterpriseScope: null for no restriction.
SELECT f.Id, f.MemberId, f.LibraryId, f.EnterpriseId, f.CountyCode, f.Kind, f.Evidence, f.EvidenceEn, f.Source, f.FoundOn, f.Stage, f.EndedOn, f.Note, f.Version, e.Name AS EnterpriseName
FROM ReserveFinding f
JOIN Enterprise e ON e.Id = f.EnterpriseId
WHERE f.Id = @findingId
  AND (@countyScope IS NULL OR f.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR f.EnterpriseId = @enterpriseScope);
