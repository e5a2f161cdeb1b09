-- Score sheets of a draft about candidates in scope. @countyScope, @enterpriseScope: null for no restriction. ScoreE6: points scaled by 10^6.
-- Order: enterprise, expert, id.
SELECT s.Id, s.DraftId, s.EnterpriseId, s.EnterpriseName, s.ExpertId, s.ExpertName, s.Institution, s.Stage, s.Points, s.ScoreE6, s.Comment, s.AssignedAt, s.AssignedById, s.AssignedByName, s.SubmittedAt, s.Version
FROM RankingReviewSheet s
JOIN RankingCandidate c ON c.DraftId = s.DraftId AND c.EnterpriseId = s.EnterpriseId
WHERE s.DraftId = @draftId
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY s.EnterpriseName, s.ExpertName, s.Id;
