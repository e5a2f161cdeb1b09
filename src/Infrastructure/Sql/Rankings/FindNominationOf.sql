-- The nomination of an enterprise in a campaign, whoever named it; no row when there is none.
SELECT n.Id, n.CampaignId, n.EnterpriseId, n.EnterpriseName, n.CreditCode, n.CountyCode, n.Stage, n.EntryOutcome, n.CheckedOn, n.StartedAt, n.StartedById, n.StartedByName, n.SubmittedAt, n.Version
FROM RankingNomination n
WHERE n.CampaignId = @campaignId AND n.EnterpriseId = @enterpriseId;
