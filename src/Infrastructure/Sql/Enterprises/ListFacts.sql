-- Every recorded value of an enterprise in scope with its submission. @id; scope as usual.
-- Order: metric, year, newest first.
SELECT x.Metric, x.FiscalYear, x.ScaledNumber, x.Word, x.SupersededById, s.SupplierKind, s.SupplierName, s.Document, s.RecordedAt
FROM EnterpriseFact x
JOIN Enterprise e ON e.Id = x.EnterpriseId
JOIN FactSubmission s ON s.Id = x.SubmissionId
WHERE x.EnterpriseId = @id
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY x.Metric, x.FiscalYear, s.RecordedAt DESC, x.SubmissionId;
