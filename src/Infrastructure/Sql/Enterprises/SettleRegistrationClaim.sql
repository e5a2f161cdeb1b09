-- Notes how a contradiction about a registration was settled, if it is still open. @settledAt: instant, UTC.
UPDATE EnterpriseRegistrationClaim
SET IsTaken = @isTaken, SettledAt = @settledAt, SettledById = @settledById, SettledByName = @settledByName, SettleReason = @settleReason
WHERE Id = @id AND SettledAt IS NULL;
