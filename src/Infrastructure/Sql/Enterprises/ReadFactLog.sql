-- The log of facts of enterprises. @keys: enterprise ids as written in the database.
SELECT x.EnterpriseId, x.Metric, x.FiscalYear, x.SubmissionId, x.ScaledNumber, x.Word, x.SupersededById
FROM EnterpriseFact x
WHERE x.EnterpriseId IN @keys;
