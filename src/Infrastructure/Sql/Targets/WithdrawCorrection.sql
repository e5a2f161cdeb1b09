-- Takes back a correction that stands. @withdrawnAt: UTC.
UPDATE TargetCorrection
SET WithdrawnAt = @withdrawnAt, WithdrawnById = @withdrawnById, WithdrawnByName = @withdrawnByName, WithdrawReason = @reason
WHERE Id = @id AND WithdrawnAt IS NULL;
