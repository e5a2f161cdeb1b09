-- Names under which institutions recommended enterprises in the calls of a programme, whatever the year. Order: enterprise, name.
SELECT DISTINCT n.EnterpriseId, s.NamedByName
FROM RankingNomination n
JOIN RankingCampaign c ON c.Id = n.CampaignId
JOIN RankingNominationSource s ON s.NominationId = n.Id
WHERE c.Programme = @programme AND s.Nominator = 'Institution'
ORDER BY n.EnterpriseId, s.NamedByName;
