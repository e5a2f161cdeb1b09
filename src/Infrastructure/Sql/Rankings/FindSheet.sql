-- One score sheet of an expert; no row when it is another's. ScoreE6: points scaled by 10^6.
SELECT s.Id, s.DraftId, s.EnterpriseId, s.EnterpriseName, s.ExpertId, s.ExpertName, s.Institution, s.Stage, s.Points, s.ScoreE6, s.Comment, s.AssignedAt, s.AssignedById, s.AssignedByName, s.SubmittedAt, s.Version
FROM RankingReviewSheet s
WHERE s.Id = @sheetId AND s.ExpertId = @expertId;
