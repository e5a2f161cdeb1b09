-- Adds a value. @ScaledNumber: in the metric's storage scale; @Word: of a choice; both null declare the value unknown again.
INSERT INTO EnterpriseFact (EnterpriseId, Metric, FiscalYear, SubmissionId, ScaledNumber, Word)
VALUES (@EnterpriseId, @Metric, @FiscalYear, @SubmissionId, @ScaledNumber, @Word);
