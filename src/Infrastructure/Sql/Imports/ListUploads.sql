-- Uploaded spreadsheets of a sender that are still kept. @ownerId: the sender; @oldest: instant, UTC; @last: how many. Order: newest first, then id.
WITH own AS (
    SELECT u.Id, u.FileName, u.SheetName, u.FileBytes, u.OwnerId, u.SentAt, u.CheckJobId, u.CommitJobId,
        ROW_NUMBER() OVER (ORDER BY u.SentAt DESC, u.Id DESC) AS RowNumber
    FROM ImportUpload u
    WHERE u.OwnerId = @ownerId AND u.SentAt >= @oldest
)
SELECT Id, FileName, SheetName, FileBytes, OwnerId, SentAt, CheckJobId, CommitJobId
FROM own
WHERE RowNumber <= @last
ORDER BY RowNumber;
