-- Writes progress and checkpoint of a running job and keeps its lease alive; no row changes once the lease is lost.
UPDATE Job
SET DoneCount = @doneCount,
    ExpectedCount = @expectedCount,
    Stage = @stage,
    CheckpointText = @checkpointText,
    LeaseExpiresAt = @until,
    Revision = Revision + 1
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
