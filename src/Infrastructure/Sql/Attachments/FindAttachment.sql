-- One attachment in scope. @id; @countyScope: a county finds its own, null for no restriction.
SELECT a.Id, a.SeriesId, a.VersionNumber, a.SubjectKind, a.SubjectId, a.SubjectPart, a.CountyCode, a.FileName, a.FormatName, a.SizeBytes, a.Sha256,
    a.UploadedAt, a.UploadedById, a.UploadedByName, a.WithdrawnAt, a.WithdrawnById, a.WithdrawnByName, a.WithdrawReason
FROM Attachment a
WHERE a.Id = @id
  AND (@countyScope IS NULL OR a.CountyCode = @countyScope);
