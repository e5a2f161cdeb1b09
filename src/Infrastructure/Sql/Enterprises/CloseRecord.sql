-- Writes how a record ended, if it still stands open. @ClosedOn: day; @ClosedAt: instant, UTC.
UPDATE EnterpriseRecord
SET ClosedOn = @ClosedOn, ClosedNote = @ClosedNote, ClosedAt = @ClosedAt, ClosedById = @ClosedById, ClosedByName = @ClosedByName
WHERE Id = @Id AND ClosedOn IS NULL AND WithdrawnAt IS NULL;
