-- How many of a campaign's nominations match; parameters as in ListNominations. Order: none, one number.
SELECT COUNT(*)
FROM RankingNomination n
WHERE n.CampaignId = @campaignId
  AND (@search IS NULL OR n.SearchText LIKE @search ESCAPE '\')
  AND (@stage IS NULL OR n.Stage = @stage)
  AND (@entry IS NULL OR n.EntryOutcome = @entry)
  AND (@countyCode IS NULL OR n.CountyCode = @countyCode)
  AND (@sourceId IS NULL OR EXISTS (SELECT 1 FROM RankingNominationSource f WHERE f.NominationId = n.Id AND f.SourceId = @sourceId))
  AND ((@countyScope IS NULL OR n.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
    OR EXISTS (SELECT 1 FROM RankingNominationSource m WHERE m.NominationId = n.Id AND m.NamedById = @userId));
