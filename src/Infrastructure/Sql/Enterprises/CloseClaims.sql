-- Closes the open claim of an office about a value, because the office now says something else. @FiscalYear: 0 for metrics that are not yearly; @SettledAt: instant, UTC.
UPDATE EnterpriseFactClaim
SET IsTaken = 0, SettledAt = @SettledAt, SettledById = @SettledById, SettledByName = @SettledByName, SettleReason = @SettleReason
WHERE EnterpriseId = @EnterpriseId AND Metric = @Metric AND FiscalYear = @FiscalYear AND SettledAt IS NULL
  AND SubmissionId IN (SELECT s.Id FROM FactSubmission s WHERE s.Office = @Office);
