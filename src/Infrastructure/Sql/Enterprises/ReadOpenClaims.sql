-- Open contradicting values of one office. @keys: up to 500 enterprise ids as written in the database; @office: the office as submissions name it. Order: as supplied.
SELECT c.EnterpriseId, c.Metric, c.FiscalYear, c.ScaledNumber, c.Word
FROM EnterpriseFactClaim c
JOIN FactSubmission s ON s.Id = c.SubmissionId
WHERE c.EnterpriseId IN @keys
  AND c.SettledAt IS NULL
  AND s.Office = @office
ORDER BY s.RecordedAt, c.Id;
