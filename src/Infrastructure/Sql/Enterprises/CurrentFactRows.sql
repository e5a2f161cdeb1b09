-- Current values from the log, to rebuild or verify the projection of one enterprise. @id. Order: metric, year.
SELECT EnterpriseId, Metric, FiscalYear, ScaledNumber, Word
FROM EnterpriseFact
WHERE EnterpriseId = @id AND SupersededById IS NULL
ORDER BY Metric, FiscalYear;
