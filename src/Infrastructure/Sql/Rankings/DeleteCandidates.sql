-- Deletes what belongs to a draft.
DELETE FROM RankingCandidate WHERE DraftId = @draftId;
