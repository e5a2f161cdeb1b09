-- Places of a published draft's listed candidates, and of those listed in another one, without scope: what is published is public.
-- @otherDraftId: null for none. TakenOffReason is the bureau's. Order: place.
SELECT c.EnterpriseId, c.Name, c.CountyCode, c.Outcome, c.RankNumber, c.Reasons, a.Reason AS TakenOffReason
FROM RankingCandidate c
JOIN RankingEdition e ON e.DraftId = c.DraftId
LEFT JOIN RankingAdjustment a ON a.DraftId = c.DraftId AND a.EnterpriseId = c.EnterpriseId AND a.Kind = 'TakeOff'
WHERE c.DraftId = @draftId
  AND (c.Outcome IN ('Top', 'Reserve')
    OR EXISTS (SELECT 1 FROM RankingCandidate o
        WHERE o.DraftId = @otherDraftId AND o.EnterpriseId = c.EnterpriseId AND o.Outcome IN ('Top', 'Reserve')))
ORDER BY c.Place, c.EnterpriseId;
