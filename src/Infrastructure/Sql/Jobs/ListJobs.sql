-- One page of jobs. @ownerId: only this account's, or null; @kind: of one kind, or null; @isActive: 1 those that wait or run, 0 those that are
-- over, null all; @first, @last: rows from 1, inclusive. Order: newest first, then id. TotalCount counts every matching row.
WITH matching AS (
    SELECT j.Id, j.Kind, j.About, j.ActiveKey, j.State, j.DoneCount, j.ExpectedCount, j.Stage, j.Parameters, j.CheckpointText, j.ResultText,
    j.ErrorCode, j.ErrorMessage, j.OwnerId, j.OwnerName, j.OwnerRole, j.OwnerCounty, j.OwnerEnterprise, j.LeaseNumber, j.Revision,
    j.CreatedAt, j.StartedAt, j.FinishedAt, j.CancelRequestedAt,
        ROW_NUMBER() OVER (ORDER BY j.CreatedAt DESC, j.Id DESC) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM Job j
    WHERE (@ownerId IS NULL OR j.OwnerId = @ownerId)
      AND (@kind IS NULL OR j.Kind = @kind)
      AND (@isActive IS NULL OR (@isActive = 1 AND j.FinishedAt IS NULL) OR (@isActive = 0 AND j.FinishedAt IS NOT NULL))
)
SELECT Id, Kind, About, ActiveKey, State, DoneCount, ExpectedCount, Stage, Parameters, CheckpointText, ResultText,
    ErrorCode, ErrorMessage, OwnerId, OwnerName, OwnerRole, OwnerCounty, OwnerEnterprise, LeaseNumber, Revision,
    CreatedAt, StartedAt, FinishedAt, CancelRequestedAt, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
