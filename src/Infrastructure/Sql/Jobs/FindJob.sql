-- One job. @ownerId: only when it is this account's; null for whoever's.
SELECT j.Id, j.Kind, j.About, j.ActiveKey, j.State, j.DoneCount, j.ExpectedCount, j.Stage, j.Parameters, j.CheckpointText, j.ResultText,
    j.ErrorCode, j.ErrorMessage, j.OwnerId, j.OwnerName, j.OwnerRole, j.OwnerCounty, j.OwnerEnterprise, j.LeaseNumber, j.Revision,
    j.CreatedAt, j.StartedAt, j.FinishedAt, j.CancelRequestedAt, 1 AS TotalCount
FROM Job j
WHERE j.Id = @id
  AND (@ownerId IS NULL OR j.OwnerId = @ownerId);
