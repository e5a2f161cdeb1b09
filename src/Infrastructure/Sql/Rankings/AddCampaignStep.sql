-- Notes what was done to a campaign, or to one of its nominations. @TakenAt: instant, UTC.
INSERT INTO RankingCampaignStep (Id, CampaignId, NominationId, ActionName, Note, TakenAt, TakenById, TakenByName)
VALUES (@Id, @CampaignId, @NominationId, @ActionName, @Note, @TakenAt, @TakenById, @TakenByName);
