-- Score sheets of one expert. ScoreE6: points scaled by 10^6. Order: those to do first, then the latest assigned, then name and id.
SELECT s.Id, s.DraftId, s.EnterpriseId, s.EnterpriseName, s.ExpertId, s.ExpertName, s.Institution, s.Stage, s.Points, s.ScoreE6, s.Comment, s.AssignedAt, s.AssignedById, s.AssignedByName, s.SubmittedAt, s.Version
FROM RankingReviewSheet s
WHERE s.ExpertId = @expertId
ORDER BY CASE WHEN s.Stage = 'Assigned' THEN 0 ELSE 1 END, s.AssignedAt DESC, s.EnterpriseName, s.Id;
