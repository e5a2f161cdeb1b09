-- Keeps a lease alive; no row changes once it is lost. @until: when it ends unless renewed again. @doneCount, @expectedCount, @stage: how far the job is
-- between two pieces of work; all null when it has not said so since.
UPDATE Job
SET LeaseExpiresAt = @until,
    DoneCount = COALESCE(@doneCount, DoneCount),
    ExpectedCount = CASE WHEN @doneCount IS NULL THEN ExpectedCount ELSE @expectedCount END,
    Stage = CASE WHEN @doneCount IS NULL THEN Stage ELSE @stage END,
    Revision = Revision + CASE WHEN @doneCount IS NULL THEN 0 ELSE 1 END
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
