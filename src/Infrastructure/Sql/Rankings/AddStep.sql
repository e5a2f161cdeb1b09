-- Notes what was done to a draft. @VersionNumber: version of the draft afterwards; @TakenAt: instant, UTC.
INSERT INTO RankingDraftStep (DraftId, VersionNumber, ActionName, EnterpriseId, EnterpriseName, Note, TakenAt, TakenById, TakenByName)
VALUES (@DraftId, @VersionNumber, @ActionName, @EnterpriseId, @EnterpriseName, @Note, @TakenAt, @TakenById, @TakenByName);
