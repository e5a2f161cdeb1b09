-- Notes the commit of an uploaded spreadsheet; no row changes when another was asked for meanwhile. @readCommitJobId: as read, null for none.
UPDATE ImportUpload
SET CommitJobId = @commitJobId
WHERE Id = @id
  AND (CommitJobId = @readCommitJobId OR (CommitJobId IS NULL AND @readCommitJobId IS NULL));
