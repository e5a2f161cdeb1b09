-- One import. @countyScope, @senderId: as in ListImports.
SELECT i.Id, i.FileName, i.FileSha256, i.FileBytes, i.Format, i.SheetName, i.IsDryRun, i.Outcome, i.UserName, i.RecordedAt, i.SubmissionId, i.UndoneAt, i.UndoneByName, i.UndoReason,
    i.RowTotal, i.EnterpriseTotal, i.CreatedTotal, i.UpdatedTotal, i.UnchangedTotal, i.ValueTotal, i.ErrorTotal, i.WarningTotal, 1 AS TotalCount
FROM ImportRun i
WHERE i.Id = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId);
