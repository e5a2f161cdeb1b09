-- Nominations the caller may see, by stage. @countyScope, @enterpriseScope: null for no restriction; what @userId named is seen besides. Order: stage.
SELECT n.Stage AS Word, COUNT(*) AS Total
FROM RankingNomination n
WHERE n.CampaignId = @campaignId
  AND ((@countyScope IS NULL OR n.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
    OR EXISTS (SELECT 1 FROM RankingNominationSource m WHERE m.NominationId = n.Id AND m.NamedById = @userId))
GROUP BY n.Stage
ORDER BY n.Stage;
