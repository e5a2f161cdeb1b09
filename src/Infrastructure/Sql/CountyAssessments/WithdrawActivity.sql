-- Withdraws a piece of work; it stays on record. @id; @withdrawnAt: instant, UTC.
UPDATE CountyActivity
SET WithdrawnAt = @withdrawnAt, WithdrawnById = @withdrawnById, WithdrawnByName = @withdrawnByName, WithdrawReason = @withdrawReason
WHERE Id = @id AND WithdrawnAt IS NULL;
