-- Marks the current value of a metric and year as superseded. @FiscalYear: 0 for metrics that are not yearly.
UPDATE EnterpriseFact
SET SupersededById = @SubmissionId
WHERE EnterpriseId = @EnterpriseId AND Metric = @Metric AND FiscalYear = @FiscalYear AND SupersededById IS NULL;
