-- Values of the facts of a city's enterprises that stood at an instant: recorded before it and not superseded before it. @cityPrefix: LIKE pattern of the county code;
-- @knownBefore: instant, UTC, exclusive. Order: enterprise.
SELECT x.EnterpriseId, x.Metric, x.FiscalYear, x.ScaledNumber, x.Word
FROM EnterpriseFact x
JOIN Enterprise e ON e.Id = x.EnterpriseId
JOIN FactSubmission s ON s.Id = x.SubmissionId
LEFT JOIN FactSubmission n ON n.Id = x.SupersededById
WHERE e.CountyCode LIKE @cityPrefix
  AND s.RecordedAt < @knownBefore
  AND (n.Id IS NULL OR n.RecordedAt >= @knownBefore)
ORDER BY x.EnterpriseId;
