-- Deletes what belongs to a draft.
DELETE FROM RankingModelPart WHERE DraftId = @draftId;
