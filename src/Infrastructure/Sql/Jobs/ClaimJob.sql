-- Takes a job up, unless another worker was faster (then no row changes). @readLeaseNumber: as read; @until: when the lease ends unless renewed.
UPDATE Job
SET State = 'Running',
    LeaseNumber = LeaseNumber + 1,
    LeaseOwner = @worker,
    LeaseExpiresAt = @until,
    StartedAt = COALESCE(StartedAt, @now),
    Revision = Revision + 1
WHERE Id = @id
  AND LeaseNumber = @readLeaseNumber
  AND (State = 'Queued' OR (State = 'Running' AND LeaseExpiresAt < @now));
