-- Jobs a worker may take up: waiting ones, and running ones whose lease ended before @now, the oldest @last of them. Order: oldest first, then id.
WITH claimable AS (
    SELECT j.Id, j.Kind, j.About, j.ActiveKey, j.State, j.DoneCount, j.ExpectedCount, j.Stage, j.Parameters, j.CheckpointText, j.ResultText,
    j.ErrorCode, j.ErrorMessage, j.OwnerId, j.OwnerName, j.OwnerRole, j.OwnerCounty, j.OwnerEnterprise, j.LeaseNumber, j.Revision,
    j.CreatedAt, j.StartedAt, j.FinishedAt, j.CancelRequestedAt,
        ROW_NUMBER() OVER (ORDER BY j.CreatedAt, j.Id) AS RowNumber
    FROM Job j
    WHERE j.State = 'Queued' OR (j.State = 'Running' AND j.LeaseExpiresAt < @now)
)
SELECT Id, Kind, About, ActiveKey, State, DoneCount, ExpectedCount, Stage, Parameters, CheckpointText, ResultText,
    ErrorCode, ErrorMessage, OwnerId, OwnerName, OwnerRole, OwnerCounty, OwnerEnterprise, LeaseNumber, Revision,
    CreatedAt, StartedAt, FinishedAt, CancelRequestedAt, 1 AS TotalCount
FROM claimable
WHERE RowNumber <= @last
ORDER BY RowNumber;
