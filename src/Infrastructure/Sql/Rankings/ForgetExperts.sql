-- Forgets names and remarks of experts on score sheets assigned before an instant; points and draft stay. @before: instant, UTC; @nameless: what stands in place of
-- the name.
UPDATE RankingReviewSheet SET ExpertName = @nameless, Institution = '', Comment = NULL WHERE AssignedAt < @before AND ExpertName <> @nameless;
