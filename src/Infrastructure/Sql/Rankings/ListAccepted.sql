-- Enterprises accepted as candidates of a campaign. Order: id.
SELECT n.EnterpriseId
FROM RankingNomination n
WHERE n.CampaignId = @campaignId AND n.Stage = 'Accepted'
ORDER BY n.EnterpriseId;
