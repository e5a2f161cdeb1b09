-- Adds a window besides the pack's. Days, inclusive; @openedAt: instant, UTC.
INSERT INTO ReserveWindow (Id, LibraryId, OpensOn, ClosesOn, Reason, OpenedAt, OpenedById, OpenedByName)
VALUES (@id, @libraryId, @opensOn, @closesOn, @reason, @openedAt, @openedById, @openedByName);
