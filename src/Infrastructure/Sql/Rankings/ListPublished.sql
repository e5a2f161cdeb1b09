-- The two lists of a published draft as printed, without scope: what is published is public. Order: place, that is rank.
SELECT c.Outcome, c.RankNumber, c.Name, c.CreditCode, c.CountyCode
FROM RankingCandidate c
JOIN RankingEdition e ON e.DraftId = c.DraftId
WHERE c.DraftId = @draftId AND c.Outcome IN ('Top', 'Reserve')
ORDER BY c.Place, c.EnterpriseId;
