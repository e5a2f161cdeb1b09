-- Withdraws an attachment that still stands. @id; @withdrawnAt: instant, UTC; @withdrawReason.
UPDATE Attachment
SET WithdrawnAt = @withdrawnAt, WithdrawnById = @withdrawnById, WithdrawnByName = @withdrawnByName, WithdrawReason = @withdrawReason
WHERE Id = @id AND WithdrawnAt IS NULL;
