-- Marks a draft as published if nobody changed or published it since it was read. @readVersion: the version read.
UPDATE RankingDraft
SET EditionId = @editionId, Stage = 'Published', Version = @version
WHERE Id = @id AND Version = @readVersion AND EditionId IS NULL;
