-- Adjustments of a draft to candidates in scope, points in hundredths. @countyScope, @enterpriseScope: null for no restriction.
-- Order: when they were made, then id.
SELECT a.Id, a.DraftId, a.EnterpriseId, c.Name AS EnterpriseName, a.Kind, a.PointsE2, a.Reason, a.DecidedBy, a.DecidedAt
FROM RankingAdjustment a
JOIN RankingCandidate c ON c.DraftId = a.DraftId AND c.EnterpriseId = a.EnterpriseId
WHERE a.DraftId = @draftId
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY a.DecidedAt, a.Id;
