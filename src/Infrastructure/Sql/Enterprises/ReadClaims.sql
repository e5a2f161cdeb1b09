-- Contradictions about an enterprise in scope, each with both submissions. @enterpriseId; scope as usual.
-- Order: open ones first, then latest first. @enterpriseScope: null for no restriction.
SELECT c.Id, c.EnterpriseId, c.Metric, c.FiscalYear, c.ScaledNumber, c.Word, c.IsTaken, c.SettledAt, c.SettledById, c.SettledByName, c.SettleReason,
    s.Id AS SubmissionId, s.SupplierKind, s.SupplierId, s.SupplierName, s.Document, s.RecordedAt, s.Office,
    a.Id AS AgainstId, a.SupplierKind AS AgainstKind, a.SupplierId AS AgainstSupplierId, a.SupplierName AS AgainstName, a.Document AS AgainstDocument,
    a.RecordedAt AS AgainstAt, a.Office AS AgainstOffice, x.ScaledNumber AS AgainstNumber, x.Word AS AgainstWord
FROM EnterpriseFactClaim c
JOIN Enterprise e ON e.Id = c.EnterpriseId
JOIN FactSubmission s ON s.Id = c.SubmissionId
JOIN FactSubmission a ON a.Id = c.AgainstId
LEFT JOIN EnterpriseFact x ON x.EnterpriseId = c.EnterpriseId AND x.Metric = c.Metric AND x.FiscalYear = c.FiscalYear AND x.SubmissionId = c.AgainstId
WHERE c.EnterpriseId = @enterpriseId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY CASE WHEN c.SettledAt IS NULL THEN 0 ELSE 1 END, s.RecordedAt DESC, c.Id;
