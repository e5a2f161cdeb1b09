-- Counts a piece of work by itself although it looks like another one. @id; @reason.
UPDATE CountyActivity
SET SeparateReason = @reason
WHERE Id = @id AND WithdrawnAt IS NULL;
