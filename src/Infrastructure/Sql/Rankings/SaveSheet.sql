-- Writes a sheet that nobody changed since it was read. @ReadVersion: the version read; @ScoreE6: points scaled by 10^6; @SubmittedAt: instant, UTC.
UPDATE RankingReviewSheet
SET Stage = @Stage, Points = @Points, ScoreE6 = @ScoreE6, Comment = @Comment, SubmittedAt = @SubmittedAt, Version = @ReadVersion + 1
WHERE Id = @Id AND Version = @ReadVersion;
