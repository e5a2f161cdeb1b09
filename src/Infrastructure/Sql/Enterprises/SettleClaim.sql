-- Notes how a contradiction was settled, if it is still open. @settledAt: instant, UTC.
UPDATE EnterpriseFactClaim
SET IsTaken = @isTaken, SettledAt = @settledAt, SettledById = @settledById, SettledByName = @settledByName, SettleReason = @settleReason
WHERE Id = @id AND SettledAt IS NULL;
