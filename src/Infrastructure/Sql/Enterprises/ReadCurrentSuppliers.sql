-- Where the known current values of enterprises come from. @keys: up to 500 enterprise ids as written in the database.
SELECT x.EnterpriseId, x.Metric, x.FiscalYear, x.SubmissionId, s.SupplierKind, s.Office
FROM EnterpriseFact x
JOIN FactSubmission s ON s.Id = x.SubmissionId
WHERE x.EnterpriseId IN @keys
  AND x.SupersededById IS NULL
  AND (x.ScaledNumber IS NOT NULL OR x.Word IS NOT NULL);
