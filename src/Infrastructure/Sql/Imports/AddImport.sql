-- Adds an import to the history. @RecordedAt: this instant; totals count rows, enterprises, values and findings.
INSERT INTO ImportRun (
    Id, FileName, FileSha256, FileBytes, Format, SheetName, IsDryRun, Outcome, UserId, UserName, CountyScope, SubmissionId, RecordedAt,
    RowTotal, EnterpriseTotal, CreatedTotal, UpdatedTotal, UnchangedTotal, ValueTotal, ErrorTotal, WarningTotal)
VALUES (
    @Id, @FileName, @FileSha256, @FileBytes, @Format, @SheetName, @IsDryRun, @Outcome, @UserId, @UserName, @CountyScope, @SubmissionId, @RecordedAt,
    @RowTotal, @EnterpriseTotal, @CreatedTotal, @UpdatedTotal, @UnchangedTotal, @ValueTotal, @ErrorTotal, @WarningTotal);
