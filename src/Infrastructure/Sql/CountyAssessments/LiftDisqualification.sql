-- Lifts a disqualification recorded by mistake; it stays on record with the reason. @id; @liftedAt: instant, UTC.
UPDATE CountyDisqualification
SET LiftReason = @liftReason, LiftedAt = @liftedAt, LiftedById = @liftedById, LiftedByName = @liftedByName
WHERE Id = @id AND LiftedAt IS NULL;
