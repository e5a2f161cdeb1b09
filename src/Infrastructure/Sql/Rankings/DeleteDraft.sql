-- Deletes an unpublished draft whose parts are gone already.
DELETE FROM RankingDraft WHERE Id = @draftId AND EditionId IS NULL;
