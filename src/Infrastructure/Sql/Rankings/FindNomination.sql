-- One nomination the caller may see; no row otherwise. @countyScope, @enterpriseScope: null for no restriction; what @userId named is seen besides. CheckedOn: day; StartedAt, SubmittedAt: instants, UTC.
SELECT n.Id, n.CampaignId, n.EnterpriseId, n.EnterpriseName, n.CreditCode, n.CountyCode, n.Stage, n.EntryOutcome, n.CheckedOn, n.StartedAt, n.StartedById, n.StartedByName, n.SubmittedAt, n.Version
FROM RankingNomination n
WHERE n.Id = @nominationId
  AND ((@countyScope IS NULL OR n.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
    OR EXISTS (SELECT 1 FROM RankingNominationSource m WHERE m.NominationId = n.Id AND m.NamedById = @userId));
