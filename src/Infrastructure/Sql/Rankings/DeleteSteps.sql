-- Deletes the steps of a draft that is deleted.
DELETE FROM RankingDraftStep WHERE DraftId = @draftId;
