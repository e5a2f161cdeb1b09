-- Adds a score sheet. @ScoreE6: points scaled by 10^6; @AssignedAt, @SubmittedAt: instants, UTC.
INSERT INTO RankingReviewSheet (Id, DraftId, EnterpriseId, EnterpriseName, ExpertId, ExpertName, Institution, Stage, Points, ScoreE6, Comment,
    AssignedAt, AssignedById, AssignedByName, SubmittedAt, Version)
VALUES (@Id, @DraftId, @EnterpriseId, @EnterpriseName, @ExpertId, @ExpertName, @Institution, @Stage, @Points, @ScoreE6, @Comment, @AssignedAt, @AssignedById, @AssignedByName, @SubmittedAt, @Version);
