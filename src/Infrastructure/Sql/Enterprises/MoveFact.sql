-- Gives a recorded value to the enterprise its own is merged into. @FiscalYear: 0 for metrics that are not yearly; @MovedId: submission it stands under there.
UPDATE EnterpriseFact SET EnterpriseId = @SurvivorId, SubmissionId = @MovedId, SupersededById = @SupersededById
WHERE EnterpriseId = @EnterpriseId AND Metric = @Metric AND FiscalYear = @FiscalYear AND SubmissionId = @SubmissionId;
