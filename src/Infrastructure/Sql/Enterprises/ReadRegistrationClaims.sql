-- Contradictions about the registration of an enterprise in scope. @enterpriseId; scope as usual. Order: open ones first, then latest first.
SELECT c.Id, c.EnterpriseId, c.Part, c.Claimed, c.SupplierKind, c.SupplierName, c.Document, c.RecordedAt, c.Against, c.AgainstKind, c.AgainstName, c.AgainstDocument, c.AgainstAt,
    c.IsTaken, c.SettledAt, c.SettledById, c.SettledByName, c.SettleReason
FROM EnterpriseRegistrationClaim c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.EnterpriseId = @enterpriseId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY CASE WHEN c.SettledAt IS NULL THEN 0 ELSE 1 END, c.RecordedAt DESC, c.Part, c.Id;
