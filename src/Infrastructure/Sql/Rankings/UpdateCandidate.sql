-- Writes where a candidate of a draft ended up. Scores scaled by 10^12.
UPDATE RankingCandidate
SET Place = @Place, Outcome = @Outcome, RankNumber = @RankNumber, ComputedScoreE12 = @ComputedScoreE12, ScoreE12 = @ScoreE12,
    IsPriority = @IsPriority, Reasons = @Reasons, NormalisedValues = @NormalisedValues, ExpertScoreE12 = @ExpertScoreE12
WHERE DraftId = @DraftId AND EnterpriseId = @EnterpriseId;
