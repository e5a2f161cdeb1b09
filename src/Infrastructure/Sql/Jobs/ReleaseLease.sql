-- Lets go of a running job: the lease ended just before @now.
UPDATE Job
SET LeaseExpiresAt = @endedAt,
    Revision = Revision + 1
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
