-- Moves a unit's report to a stage if it still has the version the actor saw. @submittedAt: instant, UTC, kept as it is when null.
UPDATE CountyAssessmentReport
SET Stage = @stage, Version = Version + 1, SubmittedAt = COALESCE(@submittedAt, SubmittedAt), SubmittedById = COALESCE(@submittedById, SubmittedById),
    SubmittedByName = COALESCE(@submittedByName, SubmittedByName)
WHERE AssessmentId = @assessmentId AND UnitCode = @unitCode AND Version = @readVersion;
