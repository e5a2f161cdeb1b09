-- Keeps a lease alive; no row changes once it is lost. @until: when it ends unless renewed again.
UPDATE Job
SET LeaseExpiresAt = @until
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
