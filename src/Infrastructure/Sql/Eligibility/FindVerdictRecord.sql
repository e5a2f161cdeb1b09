-- One record of an enterprise in scope, with its facts.
SELECT v.Id, v.AsOf, v.ListingCommitteeOn, v.FactsJson, v.ContentHash, v.RecordedBy, v.RecordedAt
FROM VerdictRecord v
JOIN Enterprise e ON e.Id = v.EnterpriseId
WHERE v.Id = @id
  AND v.EnterpriseId = @enterpriseId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
