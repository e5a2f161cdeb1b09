-- Withdraws a record made by mistake; it stays on record. @withdrawnAt: instant, UTC.
UPDATE EnterpriseRecord
SET WithdrawnAt = @withdrawnAt, WithdrawnById = @withdrawnById, WithdrawnByName = @withdrawnByName, WithdrawReason = @withdrawReason
WHERE Id = @id AND WithdrawnAt IS NULL;
