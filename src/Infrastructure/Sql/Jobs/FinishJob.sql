-- Ends a running job; no row changes once the lease is lost. @state: Succeeded, Failed or Cancelled. One that was stopped before the request was written down
-- was asked at its end.
UPDATE Job
SET State = @state,
    ResultText = @resultText,
    ErrorCode = @errorCode,
    ErrorMessage = @errorMessage,
    ActiveKey = NULL,
    LeaseOwner = NULL,
    LeaseExpiresAt = NULL,
    FinishedAt = @now,
    CancelRequestedAt = CASE WHEN @state = 'Cancelled' THEN COALESCE(CancelRequestedAt, @now) ELSE CancelRequestedAt END,
    Revision = Revision + 1
WHERE Id = @id AND LeaseNumber = @leaseNumber AND State = 'Running';
