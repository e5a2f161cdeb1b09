-- Nominations the caller may see, by kind of source, withdrawn ones left out. @countyScope, @enterpriseScope: null for no restriction; what @userId named is seen besides. Order: source.
SELECT s.SourceId AS Word, COUNT(DISTINCT n.Id) AS Total
FROM RankingNomination n
JOIN RankingNominationSource s ON s.NominationId = n.Id
WHERE n.CampaignId = @campaignId AND n.Stage <> 'Withdrawn'
  AND ((@countyScope IS NULL OR n.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
    OR EXISTS (SELECT 1 FROM RankingNominationSource m WHERE m.NominationId = n.Id AND m.NamedById = @userId))
GROUP BY s.SourceId
ORDER BY s.SourceId;
