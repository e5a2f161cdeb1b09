-- One uploaded spreadsheet of its sender. @ownerId: the sender.
SELECT u.Id, u.FileName, u.SheetName, u.FileBytes, u.OwnerId, u.SentAt, u.CheckJobId, u.CommitJobId
FROM ImportUpload u
WHERE u.Id = @id AND u.OwnerId = @ownerId;
