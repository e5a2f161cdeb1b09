-- Raises the version of a draft about to be deleted, if nobody changed or published it since it was read. @readVersion: the version read.
UPDATE RankingDraft
SET Version = Version + 1
WHERE Id = @id AND Version = @readVersion AND EditionId IS NULL;
