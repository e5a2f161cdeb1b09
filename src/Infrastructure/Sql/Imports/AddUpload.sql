-- Adds an uploaded spreadsheet. @SentAt: instant, UTC; @CheckJobId: its check.
INSERT INTO ImportUpload (Id, FileName, SheetName, FileBytes, OwnerId, SentAt, CheckJobId)
VALUES (@Id, @FileName, @SheetName, @FileBytes, @OwnerId, @SentAt, @CheckJobId);
