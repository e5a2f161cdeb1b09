-- Notes that a committed import was taken back, unless it was already. @undoneAt: instant, UTC.
UPDATE ImportRun
SET UndoneAt = @undoneAt, UndoneById = @undoneById, UndoneByName = @undoneByName, UndoReason = @undoReason
WHERE Id = @id AND Outcome = 'Committed' AND UndoneAt IS NULL;
