-- Deletes what belongs to a draft.
DELETE FROM RankingAdjustment WHERE DraftId = @draftId;
