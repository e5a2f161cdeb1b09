-- Adds an attachment unless its series already has that version (then no row is added). @UploadedAt: instant, UTC.
INSERT INTO Attachment (Id, SeriesId, VersionNumber, SubjectKind, SubjectId, SubjectPart, CountyCode, FileName, FormatName, SizeBytes, Sha256,
    UploadedAt, UploadedById, UploadedByName)
SELECT @Id, @SeriesId, @VersionNumber, @SubjectKind, @SubjectId, @SubjectPart, @CountyCode, @FileName, @FormatName, @SizeBytes, @Sha256,
    @UploadedAt, @UploadedById, @UploadedByName
WHERE NOT EXISTS (SELECT 1 FROM Attachment a WHERE a.SeriesId = @SeriesId AND a.VersionNumber = @VersionNumber);
