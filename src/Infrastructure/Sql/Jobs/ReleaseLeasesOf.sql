-- Lets go of every job a dead worker held: its leases ended just before now. @worker; @endedAt: instant, UTC.
UPDATE Job
SET LeaseExpiresAt = @endedAt,
    Revision = Revision + 1
WHERE State = 'Running' AND LeaseOwner = @worker;
