-- Ends a job that still waits; no row changes otherwise.
UPDATE Job
SET State = 'Cancelled',
    ActiveKey = NULL,
    CancelRequestedAt = @now,
    FinishedAt = @now,
    Revision = Revision + 1
WHERE Id = @id AND State = 'Queued';
