-- Notes that a running job shall stop; the first request counts. No row changes once it is over.
UPDATE Job
SET CancelRequestedAt = COALESCE(CancelRequestedAt, @now),
    Revision = Revision + 1
WHERE Id = @id AND State = 'Running';
