-- One page of a campaign's nominations. @search: LIKE pattern escaped by \, or null; @stage, @entry, @countyCode, @sourceId: null for any;
-- @countyScope, @enterpriseScope: null for no restriction; what @userId named is seen besides. @first, @last: rows from 1, inclusive. Order: name, id.
WITH matching AS (
    SELECT n.Id, n.CampaignId, n.EnterpriseId, n.EnterpriseName, n.CreditCode, n.CountyCode, n.Stage, n.EntryOutcome, n.CheckedOn, n.StartedAt, n.StartedById, n.StartedByName, n.SubmittedAt, n.Version,
        ROW_NUMBER() OVER (ORDER BY n.EnterpriseName, n.Id) AS RowNumber
    FROM RankingNomination n
    WHERE n.CampaignId = @campaignId
      AND (@search IS NULL OR n.SearchText LIKE @search ESCAPE '\')
      AND (@stage IS NULL OR n.Stage = @stage)
      AND (@entry IS NULL OR n.EntryOutcome = @entry)
      AND (@countyCode IS NULL OR n.CountyCode = @countyCode)
      AND (@sourceId IS NULL OR EXISTS (SELECT 1 FROM RankingNominationSource f WHERE f.NominationId = n.Id AND f.SourceId = @sourceId))
      AND ((@countyScope IS NULL OR n.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
        OR EXISTS (SELECT 1 FROM RankingNominationSource m WHERE m.NominationId = n.Id AND m.NamedById = @userId))
)
SELECT Id, CampaignId, EnterpriseId, EnterpriseName, CreditCode, CountyCode, Stage, EntryOutcome, CheckedOn, StartedAt, StartedById, StartedByName,
    SubmittedAt, Version
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
