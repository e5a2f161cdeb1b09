-- Every version of everything attached to one thing. @kind, @subjectId; @countyScope: a county finds its own, null for no restriction.
-- Order: part, series, version.
SELECT a.Id, a.SeriesId, a.VersionNumber, a.SubjectKind, a.SubjectId, a.SubjectPart, a.CountyCode, a.FileName, a.FormatName, a.SizeBytes, a.Sha256,
    a.UploadedAt, a.UploadedById, a.UploadedByName, a.WithdrawnAt, a.WithdrawnById, a.WithdrawnByName, a.WithdrawReason
FROM Attachment a
WHERE a.SubjectKind = @kind AND a.SubjectId = @subjectId
  AND (@countyScope IS NULL OR a.CountyCode = @countyScope)
ORDER BY a.SubjectPart, a.SeriesId, a.VersionNumber;
