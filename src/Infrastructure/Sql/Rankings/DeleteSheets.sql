-- Deletes the score sheets of a draft that is deleted.
DELETE FROM RankingReviewSheet WHERE DraftId = @draftId;
