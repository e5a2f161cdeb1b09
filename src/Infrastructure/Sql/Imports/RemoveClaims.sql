-- Takes away the open contradictions an import brought, because it is taken back. @submissionId: submission of the import.
DELETE FROM EnterpriseFactClaim WHERE SubmissionId = @submissionId AND SettledAt IS NULL;
