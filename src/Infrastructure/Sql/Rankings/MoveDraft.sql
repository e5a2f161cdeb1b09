-- Writes stage and version of a draft that nobody changed or published since it was read. @readVersion: the version read.
UPDATE RankingDraft
SET Stage = @stage, Version = @version
WHERE Id = @id AND Version = @readVersion AND EditionId IS NULL;
