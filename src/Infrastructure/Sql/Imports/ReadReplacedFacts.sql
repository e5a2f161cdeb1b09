-- Values an import supplied, each with the value it superseded and where that came from; Earlier columns are null where nothing was known before.
-- @submissionId: submission of the import. Order: enterprise, metric, year.
SELECT x.EnterpriseId, x.Metric, x.FiscalYear, p.ScaledNumber AS EarlierNumber, p.Word AS EarlierWord, p.SubmissionId AS EarlierSubmissionId,
    s.SupplierKind, s.SupplierId, s.SupplierName, s.Document, s.Office
FROM EnterpriseFact x
LEFT JOIN EnterpriseFact p ON p.EnterpriseId = x.EnterpriseId AND p.Metric = x.Metric AND p.FiscalYear = x.FiscalYear AND p.SupersededById = @submissionId
LEFT JOIN FactSubmission s ON s.Id = p.SubmissionId
WHERE x.SubmissionId = @submissionId
ORDER BY x.EnterpriseId, x.Metric, x.FiscalYear;
