-- Names under which institutions recommended the enterprises of a campaign. Order: enterprise, name.
SELECT DISTINCT n.EnterpriseId, s.NamedByName
FROM RankingNomination n
JOIN RankingNominationSource s ON s.NominationId = n.Id
WHERE n.CampaignId = @campaignId AND s.Nominator = 'Institution'
ORDER BY n.EnterpriseId, s.NamedByName;
