-- Verdicts recorded of one enterprise in scope. Order: newest first, then id.
SELECT v.Id, v.AsOf, v.ListingCommitteeOn, v.ContentHash, v.RecordedBy, v.RecordedAt
FROM VerdictRecord v
JOIN Enterprise e ON e.Id = v.EnterpriseId
WHERE v.EnterpriseId = @enterpriseId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY v.RecordedAt DESC, v.Id DESC;
