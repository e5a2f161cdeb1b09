-- When a file was committed. @sha256: hash of its bytes, lower-case hexadecimal; @exceptId: an import that does not count. Order: newest first.
SELECT i.RecordedAt
FROM ImportRun i
WHERE i.FileSha256 = @sha256
  AND i.Id <> @exceptId
  AND i.Outcome = 'Committed'
  AND i.UndoneAt IS NULL
ORDER BY i.RecordedAt DESC;
