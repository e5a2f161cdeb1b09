-- Notes what was done to a case. @TakenAt: instant, UTC.
INSERT INTO RankingRemovalStep (RemovalId, VersionNumber, ActionName, Note, TakenAt, TakenById, TakenByName)
VALUES (@RemovalId, @VersionNumber, @ActionName, @Note, @TakenAt, @TakenById, @TakenByName);
