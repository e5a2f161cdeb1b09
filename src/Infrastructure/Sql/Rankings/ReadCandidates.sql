-- Every candidate of a draft, scores scaled by 10^12. @countyScope, @enterpriseScope: null for no restriction. Order: none.
SELECT c.DraftId, c.EnterpriseId, c.Name, c.CreditCode, c.CountyCode, c.EntryOutcomes, c.PriorityOutcomes, c.RawValues,
    c.Place, c.Outcome, c.RankNumber, c.ComputedScoreE12, c.ScoreE12, c.IsPriority, c.Reasons, c.NormalisedValues, c.ExpertScoreE12
FROM RankingCandidate c
WHERE c.DraftId = @draftId
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope);
