-- Withdraws a milestone recorded by mistake; it stays on record. @id, @enterpriseId; @withdrawnAt: instant, UTC.
UPDATE EnterpriseMilestone
SET WithdrawnAt = @withdrawnAt, WithdrawnById = @withdrawnById, WithdrawnByName = @withdrawnByName, WithdrawReason = @withdrawReason
WHERE Id = @id AND EnterpriseId = @enterpriseId AND WithdrawnAt IS NULL;
