-- Ends a running job; no row changes once the lease is lost. @state: Succeeded, Failed or Cancelled.
UPDATE Job
SET State = @state,
    ResultText = @resultText,
    ErrorCode = @errorCode,
    ErrorMessage = @errorMessage,
    ActiveKey = NULL,
    LeaseOwner = NULL,
    LeaseExpiresAt = NULL,
    FinishedAt = @now,
    Revision = Revision + 1
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
