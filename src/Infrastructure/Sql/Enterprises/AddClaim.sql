-- Adds a value that contradicts what another office supplied. @ScaledNumber: in the metric's storage scale; @AgainstId: submission of the value it stands against.
INSERT INTO EnterpriseFactClaim (Id, EnterpriseId, Metric, FiscalYear, SubmissionId, ScaledNumber, Word, AgainstId)
VALUES (@Id, @EnterpriseId, @Metric, @FiscalYear, @SubmissionId, @ScaledNumber, @Word, @AgainstId);
