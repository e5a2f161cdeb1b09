-- Adds a candidate of a draft. Scores scaled by 10^12; values as texts of decimals separated by commas, empty for unknown.
INSERT INTO RankingCandidate (DraftId, EnterpriseId, Name, CreditCode, CountyCode, SearchText, EntryOutcomes, PriorityOutcomes, RawValues,
    Place, Outcome, RankNumber, ComputedScoreE12, ScoreE12, IsPriority, Reasons, NormalisedValues, ExpertScoreE12)
VALUES (@DraftId, @EnterpriseId, @Name, @CreditCode, @CountyCode, @SearchText, @EntryOutcomes, @PriorityOutcomes, @RawValues,
    @Place, @Outcome, @RankNumber, @ComputedScoreE12, @ScoreE12, @IsPriority, @Reasons, @NormalisedValues, @ExpertScoreE12);
