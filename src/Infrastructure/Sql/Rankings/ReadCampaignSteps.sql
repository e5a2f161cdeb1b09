-- Steps of a campaign itself (@nominationId null), or of one nomination. TakenAt: instant, UTC. Order: newest first, then id.
SELECT s.Id, s.CampaignId, s.NominationId, s.ActionName, s.Note, s.TakenAt, s.TakenById, s.TakenByName
FROM RankingCampaignStep s
WHERE s.CampaignId = @campaignId
  AND (s.NominationId = @nominationId OR (@nominationId IS NULL AND s.NominationId IS NULL))
ORDER BY s.TakenAt DESC, s.Id DESC;
