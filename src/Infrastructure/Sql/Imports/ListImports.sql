-- One page of the history. @first, @last: rows from 1, inclusive; @countyScope: only imports sent under that scope, or null; @senderId: only those that account sent, or null.
-- Order: newest first, then id. TotalCount counts every matching row.
WITH matching AS (
    SELECT i.Id, i.FileName, i.FileSha256, i.FileBytes, i.Format, i.SheetName, i.IsDryRun, i.Outcome, i.UserName, i.RecordedAt, i.SubmissionId, i.UndoneAt, i.UndoneByName, i.UndoReason,
        i.RowTotal, i.EnterpriseTotal, i.CreatedTotal, i.UpdatedTotal, i.UnchangedTotal, i.ValueTotal, i.ErrorTotal, i.WarningTotal,
        ROW_NUMBER() OVER (ORDER BY i.RecordedAt DESC, i.Id DESC) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM ImportRun i
    WHERE (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
)
SELECT Id, FileName, FileSha256, FileBytes, Format, SheetName, IsDryRun, Outcome, UserName, RecordedAt, SubmissionId, UndoneAt, UndoneByName, UndoReason,
    RowTotal, EnterpriseTotal, CreatedTotal, UpdatedTotal, UnchangedTotal, ValueTotal, ErrorTotal, WarningTotal, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
